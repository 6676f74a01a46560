package io.careerledger.standalone.demo;

import io.careerledger.events.EntryPath;

/** How people come into product management: associates by the programme, others in every way. */
final class EntryPaths {

    private EntryPaths() {}

    static String of(Colleague person, DemoPlan plan) {
        if (person.joining().level().equals("APM")) {
            return EntryPath.APM_PROGRAMME.name();
        }
        EntryPath[] later = {EntryPath.DIRECT_HIRE, EntryPath.INTERNAL_TRANSFER, EntryPath.ADJACENT_ROLE};
        return later[Math.floorMod(person.id().hashCode() + Long.hashCode(plan.seed()), later.length)].name();
    }
}
