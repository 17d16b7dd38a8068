public import ArgumentParser
public import WaslCore
public import WaslSegmentation

extension LanguageTag: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension LineWrapping: ExpressibleByArgument {}

extension Segmenter.Profile: ExpressibleByArgument {}
