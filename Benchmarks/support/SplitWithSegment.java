import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import net.sourceforge.segment.srx.*;
import net.sourceforge.segment.srx.io.Srx2SaxParser;

/** Splits a text with the segment library, paragraph by paragraph. Arguments: the SRX file, the language, the text. */
public final class SplitWithSegment {
  public static void main(String[] arguments) throws IOException {
    SrxDocument rules;
    try (Reader reader = Files.newBufferedReader(Path.of(arguments[0]))) {
      rules = new Srx2SaxParser().parse(reader);
    }
    var bytes = new FileOutputStream(FileDescriptor.out);
    try (var out = new PrintWriter(new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8)))) {
      for (String paragraph : Files.readAllLines(Path.of(arguments[2]))) {
        var sentences = new SrxTextIterator(rules, arguments[1], paragraph);
        while (sentences.hasNext()) {
          String sentence = sentences.next().strip();
          if (!sentence.isEmpty()) out.println(sentence);
        }
      }
    }
  }
}
