package cgovet.gofront.syntax;

import cgovet.base.text.Problem;
import java.io.IOException;
import java.util.TreeMap;

/**
 * Prints trees as JSON lines in the format {@code goast/1} (oracle/README.md), line by line equal
 * to what go/parser's tree gives. Members have the names of go/ast's fields.
 */
public final class AstJson {
    private final Appendable out;
    private final int size;
    private int next;

    private AstJson(Appendable out, int size) {
        this.out = out;
        this.size = size;
    }

    /** Writes the record of the file and then those of its nodes. */
    public static void write(String name, Parsed parsed, Appendable out) throws IOException {
        StringBuilder nodes = new StringBuilder();
        AstJson json = new AstJson(nodes, parsed.file().text().size());
        json.node(parsed.file(), -1, "", -1);
        GoFile file = parsed.file();
        out.append("{\"k\":\"file\",\"format\":\"goast/1\",\"file\":").append(Json.quote(name));
        out.append(",\"size\":" + file.text().size());
        out.append(",\"nodes\":" + json.next);
        out.append(",\"package\":").append(Json.quote(file.name().name()));
        if (!parsed.problems().isEmpty()) {
            String separator = ",\"errors\":[";
            for (Problem problem : parsed.problems()) {
                out.append(separator).append("{\"off\":" + problem.at().start() + ",\"msg\":");
                out.append(Json.quote(problem.message())).append('}');
                separator = ",";
            }
            out.append(']');
        }
        out.append("}\n").append(nodes);
    }

    private void node(Node node, int parent, String field, int index) throws IOException {
        int id = next++;
        boolean isFile = node instanceof GoFile;
        int start = isFile ? 0 : node.pos();
        // What should close a node stands nowhere: then no end is told.
        int end = isFile ? size : node.end() <= size ? node.end() : Node.NO_POS;
        out.append("{\"k\":\"node\",\"id\":" + id + ",\"p\":" + parent);
        if (!field.isEmpty()) {
            out.append(",\"f\":\"").append(field).append('"');
        }
        if (index >= 0) {
            out.append(",\"i\":" + index);
        }
        out.append(",\"n\":\"").append(isFile ? "File" : kind(node)).append('"');
        out.append(",\"s\":" + start + ",\"e\":" + end);
        TreeMap<String, String> attributes = new TreeMap<>();
        Attributes.of(node, attributes);
        String separator = ",\"a\":{";
        for (var attribute : attributes.entrySet()) {
            out.append(separator).append('"').append(attribute.getKey()).append("\":");
            out.append(attribute.getValue());
            separator = ",";
        }
        out.append(attributes.isEmpty() ? "}\n" : "}}\n");
        Nodes.forEachChild(
                node,
                (child, name, at) -> {
                    if (!(child instanceof CommentGroup)) {
                        try {
                            node(child, id, name, at);
                        } catch (IOException e) {
                            throw new IllegalStateException("a StringBuilder does not fail", e);
                        }
                    }
                });
    }

    private static String kind(Node node) {
        return node.getClass().getSimpleName();
    }
}
