package io.careerledger.query.projection.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What must be true of the rows that a statement reads, with its parameters. Mutable: a question adds what it asks for. */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters;

    /** No conditions yet, and the parameters that the statement needs anyway. */
    public Conditions(Map<String, Object> parameters) {
        this.parameters = new HashMap<>(parameters);
    }

    public Conditions and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** A condition with one parameter; none when the parameter was not asked for. */
    public Conditions and(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    /** A parameter more. */
    public Conditions with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** Parameters more. */
    public Conditions with(Map<String, Object> more) {
        parameters.putAll(more);
        return this;
    }

    /** All of them, to stand behind {@code where}. */
    public String sql() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}
