package dev.debrief.query.search;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.PatternKeywordMarkerFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.IOUtils;

/**
 * How texts become words. Stems are made by the English and then the German rules, one stem for each word, whatever its language.
 * Identifiers such as {@code ERR_CONN_RESET}, {@code 10.2.3.4} or {@code v1.4.2} are one word, are not stemmed, and their parts are
 * indexed as well.
 */
final class Analyzers {

    /** Stems of words, for texts that are indexed. */
    static final Analyzer STEMS = new Words(true, true);

    /** Words as they are written, in lower case, for texts that are indexed. */
    static final Analyzer WORDS = new Words(false, true);

    private static final Analyzer ASKED_STEMS = new Words(true, false);

    /** What has a digit, an underscore or a dot is no word of a language. */
    private static final Pattern IDENTIFIER = Pattern.compile(".*[\\p{N}_.].*");

    /** Words such as "from" and "how", in English and German. They are found, but tell nobody why two reports are alike. */
    private static final Set<CharArraySet> STOP_WORDS =
            Set.of(stopWords("english_stop.txt"), stopWords("german_stop.txt"));

    private Analyzers() {}

    static boolean isStopWord(String written) {
        return STOP_WORDS.stream().anyMatch(words -> words.contains(written));
    }

    private static CharArraySet stopWords(String file) {
        try (Reader words = new InputStreamReader(
                IOUtils.requireResourceNonNull(SnowballFilter.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8)) {
            return WordlistLoader.getSnowballWordSet(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a word means only itself, and neither another form nor a similar word. */
    static boolean isIdentifier(String word) {
        return IDENTIFIER.matcher(word).matches();
    }

    /**
     * A word of a text.
     *
     * @param stem its stem, or the identifier
     * @param written as it is written, in lower case
     * @param follows whether it stands after the word before it, and not in its place
     */
    record Token(String stem, String written, int from, int to, boolean follows) {}

    /** The words that somebody searches for. */
    static List<Token> asked(String text) {
        return tokens(ASKED_STEMS, text);
    }

    /** The words of a text as it is indexed, parts of identifiers included. */
    static List<Token> indexed(String text) {
        return tokens(STEMS, text);
    }

    private static List<Token> tokens(Analyzer analyzer, String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                int from = offset.startOffset();
                int to = offset.endOffset();
                tokens.add(new Token(
                        term.toString(),
                        text.substring(from, to).toLowerCase(Locale.ROOT),
                        from,
                        to,
                        step.getPositionIncrement() > 0));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    private static final class Words extends Analyzer {

        /** Phrases do not reach from one text of a report to the next. */
        private static final int GAP = 100;

        private final boolean stems;
        private final boolean parts;

        Words(boolean stems, boolean parts) {
            this.stems = stems;
            this.parts = parts;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer tokenizer = new StandardTokenizer();
            TokenStream words = new LowerCaseFilter(tokenizer);
            words = parts ? new IdentifierParts(words) : words;
            return new TokenStreamComponents(tokenizer, stems ? stemmed(words) : words);
        }

        private static TokenStream stemmed(TokenStream words) {
            return new GermanLightStemFilter(new PorterStemFilter(new PatternKeywordMarkerFilter(words, IDENTIFIER)));
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return GAP;
        }
    }

    /** Adds the parts of an identifier, in the same place. */
    private static final class IdentifierParts extends TokenFilter {

        private static final Pattern SEPARATOR = Pattern.compile("[_.:]+");

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private final List<String> waiting = new ArrayList<>();

        IdentifierParts(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!waiting.isEmpty()) {
                term.setEmpty().append(waiting.removeFirst());
                step.setPositionIncrement(0);
                return true;
            }
            if (!input.incrementToken()) {
                return false;
            }
            String word = term.toString();
            if (SEPARATOR.matcher(word).find()) {
                SEPARATOR.splitAsStream(word).filter(part -> part.length() > 1).forEach(waiting::add);
            }
            return true;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            waiting.clear();
        }
    }
}
