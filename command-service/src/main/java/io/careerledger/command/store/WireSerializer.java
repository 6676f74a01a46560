package io.careerledger.command.store;

import io.careerledger.events.LedgerEvent;
import io.careerledger.events.wire.EventCodec;
import io.careerledger.events.wire.EventType;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * Lets Axon store facts in their wire format: its payload types are wire names and revisions, and older revisions are
 * read by the codec's own upcasters, so that Axon needs none. Metadata stands in columns and passes through as it is.
 */
final class WireSerializer implements Serializer {

    private final EventCodec codec;
    private final Converter converter = new ChainingConverter();

    WireSerializer(EventCodec codec) {
        this.codec = codec;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        if (!(object instanceof LedgerEvent event) || !canSerializeTo(representation)) {
            throw new SerializationException("only facts are stored, and only as bytes");
        }
        return new SimpleSerializedObject<>(
                representation.cast(codec.encode(event)), representation, typeForClass(event.getClass()));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return representation == byte[].class;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"
    }) // Axon's signature: the caller names the type that it takes the answer for
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        if (serialized.getData() instanceof MetaData metadata) {
            return (T) metadata;
        }
        SerializedType type = serialized.getType();
        return (T) codec.decode(type.getName(), Integer.parseInt(type.getRevision()), (byte[]) serialized.getData());
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return type.getName().equals(MetaData.class.getName())
                ? MetaData.class
                : codec.typeNamed(type.getName()).payload();
    }

    @Override
    @SuppressWarnings("rawtypes") // Axon's signature
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null) {
            return SerializedType.emptyType();
        }
        EventType named = codec.typeOf(type);
        return new SimpleSerializedType(named.name(), Integer.toString(named.revision()));
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
