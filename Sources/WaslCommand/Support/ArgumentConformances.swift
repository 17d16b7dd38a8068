public import ArgumentParser
public import WaslAlignment
public import WaslCore
public import WaslFormats
public import WaslSegmentation

extension LanguageTag: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension Aligner.Options.Evidence: ExpressibleByArgument {}

extension LineWrapping: ExpressibleByArgument {}

extension Segmenter.Profile: ExpressibleByArgument {}

extension TMXProfile: ExpressibleByArgument {}

extension TranslationUnit.Status: ExpressibleByArgument {}
