internal import Wasl
internal import WaslReview

/// How a project is worked on, as the options say.
struct SessionOpening {
  var lexicon: String?
  var config: String?
  var threads = 1

  func session(of project: ProjectFile, checksInBackground: Bool) throws -> ReviewSession {
    var options = ReviewSession.Options()
    options.threads = threads
    options.toolVersion = Wasl.version
    options.settingsPath = UserSettings.standardPath
    options.checksInBackground = checksInBackground
    options.configuration = try CheckOptions.configuration(named: config)
    if let lexicon {
      options.usesBundledLexicon = false
      if lexicon != "none" {
        let properties = try project.properties()
        let source = properties["sourceLanguage"].flatMap { LanguageTag($0) } ?? .undetermined
        let target = properties["targetLanguage"].flatMap { LanguageTag($0) } ?? .undetermined
        options.lexicon = try Wasl.LexiconChoice.own(Lexicon(path: lexicon)).between(source, target)
      }
    }
    return try ReviewSession(project, options: options)
  }
}
