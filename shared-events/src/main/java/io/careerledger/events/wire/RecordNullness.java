package io.careerledger.events.wire;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Holds bodies to the nullness of the records: only what is {@link Nullable} may be null or absent. */
final class RecordNullness extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;
    private static final JsonSetter.Value NEVER_NULL = JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL);
    private static final JsonSetter.Value NULLABLE = JsonSetter.Value.construct(Nulls.SET, Nulls.FAIL);

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        if (annotated instanceof AnnotatedParameter parameter
                && parameter.getDeclaringClass().isRecord()) {
            return isNullable(parameter) ? NULLABLE : NEVER_NULL;
        }
        return super.findSetterInfo(config, annotated);
    }

    private static boolean isNullable(AnnotatedParameter parameter) {
        RecordComponent component = parameter.getDeclaringClass().getRecordComponents()[parameter.getIndex()];
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
