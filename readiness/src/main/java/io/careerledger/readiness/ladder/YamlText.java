package io.careerledger.readiness.ladder;

import io.careerledger.readiness.ladder.DocumentNode.Field;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 into a tree that knows its lines and columns.
 *
 * <p>Works on parse events, so nothing is ever expanded: aliases and tags are not part of a ladder document and are named
 * as faults where they stand.
 */
final class YamlText {

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(LadderLimits.MAX_DOCUMENT_BYTES)
            .build();

    private final Iterator<Event> events;

    private YamlText(Iterator<Event> events) {
        this.events = events;
    }

    static DocumentNode parse(String text) throws MalformedDocument {
        try {
            return new YamlText(new Parse(SETTINGS).parseString(text).iterator()).document();
        } catch (MarkedYamlEngineException e) {
            throw new MalformedDocument("not valid YAML: " + problem(e), position(e.getProblemMark()));
        } catch (ReaderException e) {
            throw new MalformedDocument(
                    "not valid YAML: the character U+%04X is not allowed".formatted(e.getCodePoint()),
                    positionOf(e.getCodePoint(), text));
        } catch (YamlEngineException e) {
            throw new MalformedDocument("not valid YAML: " + Printable.text(String.valueOf(e.getMessage())), null);
        }
    }

    private DocumentNode document() throws MalformedDocument {
        skip(Event.ID.StreamStart);
        if (events.next().getEventId() == Event.ID.StreamEnd) {
            throw new MalformedDocument("the document is empty", new TextPosition(1, 1));
        }
        DocumentNode root = value(events.next(), 1);
        skip(Event.ID.DocumentEnd);
        Event end = events.next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw new MalformedDocument("one document is expected, here a second one starts", at(end));
        }
        return root;
    }

    private DocumentNode value(Event event, int depth) throws MalformedDocument {
        return switch (event) {
            case ScalarEvent scalar -> YamlScalar.of(scalar, at(scalar));
            case MappingStartEvent start -> tagged(start, new DocumentNode.Fields(fields(start, depth), at(start)));
            case SequenceStartEvent start -> tagged(start, new DocumentNode.Items(items(start, depth), at(start)));
            case AliasEvent alias ->
                new DocumentNode.Unusable(
                        "the alias *" + Printable.text(alias.getAlias().getValue()), at(alias));
            default -> throw new MalformedDocument("not valid YAML: a value is expected", at(event));
        };
    }

    private List<Field> fields(Event start, int depth) throws MalformedDocument {
        deeper(start, depth);
        List<Field> fields = new ArrayList<>();
        for (Event key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
            if (!(key instanceof ScalarEvent name)) {
                throw new MalformedDocument("a name is expected in front of a ':', plain text", at(key));
            }
            fields.add(new Field(name.getValue(), at(key), value(events.next(), depth + 1)));
        }
        return fields;
    }

    private List<DocumentNode> items(Event start, int depth) throws MalformedDocument {
        deeper(start, depth);
        List<DocumentNode> items = new ArrayList<>();
        for (Event item = events.next(); item.getEventId() != Event.ID.SequenceEnd; item = events.next()) {
            items.add(value(item, depth + 1));
        }
        return items;
    }

    private void skip(Event.ID expected) throws MalformedDocument {
        Event event = events.next();
        if (event.getEventId() != expected) {
            throw new MalformedDocument("not valid YAML: unexpected " + event.getEventId(), at(event));
        }
    }

    private static DocumentNode tagged(CollectionStartEvent start, DocumentNode node) {
        return start.getTag()
                .<DocumentNode>map(tag -> new DocumentNode.Unusable(YamlScalar.tag(tag), node.at()))
                .orElse(node);
    }

    private static void deeper(Event start, int depth) throws MalformedDocument {
        if (depth > LadderLimits.MAX_NESTING) {
            throw new MalformedDocument(
                    "nested deeper than " + LadderLimits.MAX_NESTING + " objects and lists", at(start));
        }
    }

    private static @Nullable TextPosition at(Event event) {
        return position(event.getStartMark());
    }

    private static @Nullable TextPosition position(Optional<Mark> mark) {
        return mark.map(place -> new TextPosition(place.getLine() + 1, place.getColumn() + 1))
                .orElse(null);
    }

    private static @Nullable TextPosition positionOf(int codePoint, String text) {
        int index = text.indexOf(codePoint);
        if (index < 0) {
            return null;
        }
        String before = text.substring(0, index);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new TextPosition(line, index - before.lastIndexOf('\n'));
    }

    private static String problem(MarkedYamlEngineException e) {
        String problem = e.getProblem() == null ? "unreadable" : e.getProblem();
        String context = e.getContext();
        return context == null ? problem : problem + " (" + context + ")";
    }
}
