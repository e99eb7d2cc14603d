package fr.palier.models;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A coarse ear for labels: an English word, a lost accent, a label that does not begin as a sentence. */
final class French {

    private static final Pattern WORD = Pattern.compile("[\\p{L}']+");

    /** Keys of decisions and groups, which a documentation may cite. */
    private static final Pattern KEY = Pattern.compile("\\b[a-z]+(-[a-z]+)+\\b");

    private static final Set<String> ENGLISH = Set.of(
            "the",
            "and",
            "or",
            "of",
            "to",
            "is",
            "are",
            "by",
            "with",
            "from",
            "for",
            "not",
            "check",
            "send",
            "review",
            "approve",
            "reject",
            "decide",
            "write",
            "yes",
            "no",
            "start",
            "end",
            "task",
            "done",
            "received",
            "sent",
            "offer",
            "award",
            "need",
            "tender",
            "supplier",
            "amount",
            "office",
            "date due",
            "meeting",
            "vote on");

    private static final Set<String> WITHOUT_ACCENT = Set.of(
            "delai",
            "delais",
            "decision",
            "decisions",
            "decider",
            "verifier",
            "verifie",
            "recu",
            "recue",
            "recus",
            "publicite",
            "publie",
            "publiee",
            "reponse",
            "preparer",
            "procedure",
            "seance",
            "echeance",
            "evaluer",
            "numero",
            "montants estimes",
            "marche",
            "marches",
            "critere",
            "criteres",
            "societe",
            "reunion",
            "annee",
            "duree",
            "cloture",
            "depot",
            "deposer",
            "regulariser",
            "motivee",
            "delegation",
            "etape",
            "etat",
            "etude",
            "termine",
            "terminee",
            "refusee",
            "signee",
            "notifiee",
            "notifie",
            "attribue",
            "attribuee",
            "apres",
            "deja",
            "prevu",
            "prevue",
            "proces",
            "present",
            "presents",
            "president",
            "legale",
            "reglement");

    private static final Set<String> ALSO_FRENCH = Set.of("président", "présent", "date", "or", "end");

    private French() {}

    /** What sounds wrong in a text that a person reads; empty when nothing does. */
    static Optional<String> complaint(String text) {
        if (text == null || text.isBlank()) {
            return Optional.of("no text");
        }
        if (!Character.isUpperCase(text.strip().codePointAt(0))
                && !Character.isDigit(text.strip().codePointAt(0))) {
            return Optional.of("« " + text + " » does not begin with a capital");
        }
        return words(text).stream()
                .filter(word -> !ALSO_FRENCH.contains(word))
                .filter(word -> ENGLISH.contains(word) || WITHOUT_ACCENT.contains(word))
                .findFirst()
                .map(word -> "« " + text + " » holds « " + word + " »");
    }

    /** The same for an answer on a flow, which may go on the question's sentence: "oui". */
    static Optional<String> complaintOfAnswer(String text) {
        return text == null || text.isBlank()
                ? complaint(text)
                : complaint(text.strip().substring(0, 1).toUpperCase(Locale.FRENCH)
                        + text.strip().substring(1));
    }

    /** Whether a label begins with an infinitive: "Vérifier le dossier", "Se prononcer sur…". */
    static boolean beginsWithVerb(String label) {
        return Pattern.compile(
                        "^(Se |S['’]|Ne pas )?\\p{L}+(er|ir|re)\\b.*", Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS)
                .matcher(label.strip())
                .matches();
    }

    private static List<String> words(String text) {
        return WORD.matcher(KEY.matcher(text.toLowerCase(Locale.FRENCH)).replaceAll(" "))
                .results()
                .map(match -> match.group())
                .toList();
    }
}
