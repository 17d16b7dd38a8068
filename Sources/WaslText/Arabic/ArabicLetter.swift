/// Letters of Arabic, as UTF-16.
public enum ArabicLetter {
  @inlinable public static var alefMadda: UInt16 { 0x622 }
  @inlinable public static var alefHamzaAbove: UInt16 { 0x623 }
  @inlinable public static var alefHamzaBelow: UInt16 { 0x625 }
  @inlinable public static var alef: UInt16 { 0x627 }
  @inlinable public static var beh: UInt16 { 0x628 }
  @inlinable public static var tehMarbuta: UInt16 { 0x629 }
  @inlinable public static var teh: UInt16 { 0x62A }
  @inlinable public static var dal: UInt16 { 0x62F }
  @inlinable public static var zain: UInt16 { 0x632 }
  @inlinable public static var seen: UInt16 { 0x633 }
  @inlinable public static var sad: UInt16 { 0x635 }
  @inlinable public static var dad: UInt16 { 0x636 }
  @inlinable public static var tah: UInt16 { 0x637 }
  @inlinable public static var zah: UInt16 { 0x638 }
  @inlinable public static var feh: UInt16 { 0x641 }
  @inlinable public static var kaf: UInt16 { 0x643 }
  @inlinable public static var lam: UInt16 { 0x644 }
  @inlinable public static var meem: UInt16 { 0x645 }
  @inlinable public static var noon: UInt16 { 0x646 }
  @inlinable public static var heh: UInt16 { 0x647 }
  @inlinable public static var waw: UInt16 { 0x648 }
  @inlinable public static var alefMaqsura: UInt16 { 0x649 }
  @inlinable public static var yeh: UInt16 { 0x64A }
}
