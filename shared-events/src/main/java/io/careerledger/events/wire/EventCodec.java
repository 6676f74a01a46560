package io.careerledger.events.wire;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.careerledger.events.LedgerEvent;
import io.careerledger.events.RecordedEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes facts as JSON and reads them back, of whatever revision; store, topic and replay all go through here.
 *
 * <p>A body of today's revision is parsed once, straight into its record; an older one becomes a tree, is brought up to
 * date by the upcasters and then bound. Reading is strict: an unknown field, a missing or null component that is not
 * nullable, a value of another type or a number with a fraction for a whole one are all {@link UndecodableEvent}s.
 * Decimals keep every digit and their scale, those inside of free documents too. Safe for use by many threads.
 */
public final class EventCodec {

    private final List<EventType> types;
    private final Map<Class<? extends LedgerEvent>, EventType> byPayload;
    private final Map<String, Binding> byName;
    private final Map<Class<? extends LedgerEvent>, ObjectWriter> writers;
    private final UpcasterChain upcasters;
    private final ObjectReader trees;

    private record Binding(EventType type, ObjectReader reader) {}

    /** A codec of every fact there is. */
    public EventCodec() {
        this(EventTypes.CURRENT, UpcasterChain.CURRENT);
    }

    EventCodec(Collection<EventType> types, Collection<Upcaster> upcasters) {
        JsonMapper json = WireJson.mapper();
        this.types = List.copyOf(types);
        this.upcasters = new UpcasterChain(upcasters, types);
        this.trees = json.readerFor(ObjectNode.class);
        this.byPayload = types.stream().collect(toUnmodifiableMap(EventType::payload, Function.identity()));
        this.byName = types.stream()
                .collect(toUnmodifiableMap(EventType::name, type -> new Binding(type, json.readerFor(type.payload()))));
        this.writers =
                types.stream().collect(toUnmodifiableMap(EventType::payload, type -> json.writerFor(type.payload())));
    }

    /** Every kind of fact, in the order of the table. */
    public List<EventType> types() {
        return types;
    }

    /** The name and revision that {@code event} is written under. */
    public EventType typeOf(LedgerEvent event) {
        return typeOf(event.getClass());
    }

    /**
     * The name and revision that facts of {@code payload} are written under.
     *
     * @throws IllegalArgumentException when it is no kind of fact
     */
    public EventType typeOf(Class<?> payload) {
        EventType type = byPayload.get(payload);
        if (type == null) {
            throw new IllegalArgumentException(payload.getName() + " has no wire name");
        }
        return type;
    }

    /**
     * The kind of fact that a wire name stands for.
     *
     * @throws UndecodableEvent when there is none
     */
    public EventType typeNamed(String name) {
        return bindingOf(name).type();
    }

    /** The body of {@code event} as UTF-8 JSON, in the revision that {@link #typeOf(LedgerEvent)} names. */
    public byte[] encode(LedgerEvent event) {
        ObjectWriter writer = writers.get(event.getClass());
        if (writer == null) {
            throw new IllegalArgumentException(event.getClass().getName() + " has no wire name");
        }
        return writer.writeValueAsBytes(event);
    }

    /**
     * Reads a body.
     *
     * @param type wire name it was written under
     * @param revision it was written in
     * @throws UndecodableEvent when name or revision is unknown, or the body is not exactly of that shape
     */
    public LedgerEvent decode(String type, int revision, byte[] body) {
        Binding binding = bindingOf(type);
        EventType current = binding.type();
        if (revision < 1 || revision > current.revision()) {
            throw new UndecodableEvent(place(type, revision), "unknown revision, known to " + current.revision());
        }
        LedgerEvent event = read(binding, revision, body);
        if (event == null) {
            throw new UndecodableEvent(place(type, revision), "no object");
        }
        return event;
    }

    /**
     * Reads a whole message: envelope from its headers, fact from its body.
     *
     * @throws UndecodableEvent as above, or when the fact belongs to another stream than the headers say
     */
    public RecordedEvent<LedgerEvent> decode(WireHeaders headers, byte[] body) {
        LedgerEvent event = decode(headers.type(), headers.revision(), body);
        if (!event.streamId().equals(headers.streamId())) {
            throw new UndecodableEvent(
                    place(headers.type(), headers.revision()), "body and headers name different streams");
        }
        return headers.recorded(event);
    }

    private @Nullable LedgerEvent read(Binding binding, int revision, byte[] body) {
        EventType type = binding.type();
        try {
            return revision == type.revision()
                    ? binding.reader().readValue(body)
                    : binding.reader().readValue(upcasted(type, revision, body));
        } catch (JacksonException e) {
            // without the cause: its message quotes the content, which may be personal
            throw new UndecodableEvent(place(type.name(), revision), faultOf(e));
        }
    }

    private ObjectNode upcasted(EventType type, int revision, byte[] body) {
        ObjectNode old = trees.readValue(body);
        try {
            return upcasters.upcast(type, revision, old);
        } catch (NullPointerException | ClassCastException | IllegalArgumentException e) {
            throw new UndecodableEvent(place(type.name(), revision), "not of the shape that its upcaster reads");
        }
    }

    private Binding bindingOf(String type) {
        Binding binding = byName.get(type);
        if (binding == null) {
            throw new UndecodableEvent(type, "unknown type");
        }
        return binding;
    }

    private static String place(String type, int revision) {
        return type + " revision " + revision;
    }

    private static String faultOf(JacksonException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException unknown -> "unknown field at " + pointer(unknown);
            case InvalidNullException missing -> "missing value at " + pointer(missing);
            case InputCoercionException tooLarge -> "value of a wrong type at " + pointer(tooLarge);
            case StreamReadException syntax ->
                "not JSON at line " + syntax.getLocation().getLineNr() + " column "
                        + syntax.getLocation().getColumnNr();
            case DatabindException wrong -> "value of a wrong type at " + pointer(wrong);
            default -> "unreadable";
        };
    }

    private static String pointer(JacksonException fault) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : fault.getPath()) {
            String name = step.getPropertyName();
            pointer.append('/').append(name == null ? String.valueOf(step.getIndex()) : name);
        }
        return pointer.isEmpty() ? "the root" : pointer.toString();
    }
}
