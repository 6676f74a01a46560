package io.careerledger.query.promotion.trail;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whoever a case mentions, by id. */
public record People(Map<UUID, String> names) {

    public People {
        names = Map.copyOf(names);
    }

    public Who who(UUID id) {
        return new Who(id, names.get(id));
    }

    public List<Who> who(Collection<UUID> ids) {
        return ids.stream().map(this::who).toList();
    }
}
