package cgovet.boundary.contract;

import cgovet.boundary.contract.YamlNode.Mapping;
import cgovet.boundary.contract.YamlNode.Scalar;
import cgovet.boundary.contract.YamlNode.Sequence;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/**
 * Reads YAML that nobody vouches for: mappings with words as keys, sequences and words; no tags, no
 * anchors, bounded in size and depth, one document.
 */
final class YamlReader {
    static final int MAX_CHARACTERS = 1 << 20;
    private static final int MAX_DEPTH = 32;
    private static final int MAX_NODES = 200_000;

    /** What a file holds, or why it cannot be read. */
    sealed interface Read {
        record Found(YamlNode root) implements Read {}

        record Refused(int at, String why) implements Read {}
    }

    /** Ends the reading of a file. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int at;
        private final String why;

        Refusal(int at, String why) {
            super(why, null, false, false);
            this.at = at;
            this.why = why;
        }
    }

    private final Iterator<Event> events;
    private int nodes;

    private YamlReader(Iterator<Event> events) {
        this.events = events;
    }

    static Read read(String text) {
        if (text.length() > MAX_CHARACTERS) {
            return new Read.Refused(0, "the file is larger than 1 MiB");
        }
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setCodePointLimit(MAX_CHARACTERS);
        options.setMaxAliasesForCollections(0);
        try {
            var reader = new YamlReader(new Yaml(options).parse(new StringReader(text)).iterator());
            return new Read.Found(reader.document());
        } catch (Refusal e) {
            return new Read.Refused(e.at, e.why);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            return new Read.Refused(
                    mark == null ? 0 : mark.getIndex(), "this is no YAML: " + e.getProblem());
        } catch (YAMLException e) {
            return new Read.Refused(0, "this is no YAML: " + e.getMessage());
        }
    }

    private YamlNode document() {
        YamlNode root = YamlNode.NOTHING;
        boolean isThere = false;
        while (events.hasNext()) {
            Event event = events.next();
            if (event.is(Event.ID.DocumentStart)) {
                if (isThere) {
                    throw new Refusal(at(event), "a second document is not read; use a file each");
                }
                isThere = true;
            } else if (event instanceof NodeEvent node) {
                root = node(node, 0);
            }
        }
        return root;
    }

    private YamlNode node(NodeEvent event, int depth) {
        if (depth > MAX_DEPTH) {
            throw new Refusal(at(event), "values nest too deeply");
        }
        if (++nodes > MAX_NODES) {
            throw new Refusal(at(event), "there are too many values");
        }
        if (event instanceof AliasEvent || event.getAnchor() != null) {
            throw new Refusal(
                    at(event), "anchors and aliases are not read; write the value where it counts");
        }
        return switch (event) {
            case ScalarEvent scalar -> {
                refuse(scalar.getTag(), event);
                yield new Scalar(
                        scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN, at(event));
            }
            case SequenceStartEvent start -> {
                refuse(start.getTag(), event);
                yield sequence(start, depth);
            }
            case MappingStartEvent start -> {
                refuse(start.getTag(), event);
                yield mapping(start, depth);
            }
            default -> throw new Refusal(at(event), "this is no value");
        };
    }

    private static void refuse(@org.jspecify.annotations.Nullable String tag, Event event) {
        if (tag != null) {
            throw new Refusal(at(event), "tags are not read: " + tag);
        }
    }

    private YamlNode sequence(SequenceStartEvent start, int depth) {
        List<YamlNode> items = new ArrayList<>();
        while (true) {
            Event event = events.next();
            if (event instanceof SequenceEndEvent) {
                return new Sequence(items, at(start));
            }
            items.add(node((NodeEvent) event, depth + 1));
        }
    }

    private YamlNode mapping(MappingStartEvent start, int depth) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        Map<String, Integer> keys = new LinkedHashMap<>();
        while (true) {
            Event event = events.next();
            if (event instanceof MappingEndEvent) {
                return new Mapping(entries, keys, at(start));
            }
            if (!(node((NodeEvent) event, depth + 1) instanceof Scalar(var key, _, var at))) {
                throw new Refusal(at(event), "a key is a word");
            }
            YamlNode value = node((NodeEvent) events.next(), depth + 1);
            if (entries.put(key, value) != null) {
                throw new Refusal(at, "the key '" + key + "' stands here for the second time");
            }
            keys.put(key, at);
        }
    }

    private static int at(Event event) {
        Mark mark = event.getStartMark();
        return mark == null ? 0 : mark.getIndex();
    }
}
