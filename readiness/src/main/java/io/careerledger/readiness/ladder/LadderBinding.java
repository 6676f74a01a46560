package io.careerledger.readiness.ladder;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns the tree of a ladder document into a ladder, or into all of its faults. */
final class LadderBinding {

    private static final List<String> CURRENCIES = Currency.availableCurrencies()
            .map(Currency::getCurrencyCode)
            .sorted()
            .toList();

    private final ObjectForm form;

    private LadderBinding(ObjectForm form) {
        this.form = form;
    }

    static LadderReading bind(DocumentNode root, LadderIdentity identity) {
        Faults faults = new Faults();
        Ladder ladder = bind(new Spot(root, "", faults), identity);
        return faults.isEmpty() ? new LadderReading.Valid(ladder) : new LadderReading.Invalid(faults.inTextOrder());
    }

    /** The ladder; full of placeholders where it added to the faults. */
    static Ladder bind(Spot root, LadderIdentity identity) {
        ObjectForm form = ObjectForm.of(
                root,
                "id",
                "version",
                "name",
                "effectiveFrom",
                "referenceCurrency",
                "currencyRates",
                "ratesAsOf",
                "quorum",
                "mentorCapacity",
                "model",
                "competencies",
                "levels");
        identity.check(root.faults());
        return new LadderBinding(form).ladder(identity);
    }

    private Ladder ladder(LadderIdentity identity) {
        String referenceCurrency =
                form.orElse("referenceCurrency", Ladder.DEFAULT_REFERENCE_CURRENCY, LadderBinding::currency);
        List<Spot> competencies = form.requiredItems("competencies", LadderLimits.MAX_COMPETENCIES);
        List<String> competencyIds = ObjectForm.uniqueIds(competencies);
        List<Spot> levels = form.requiredItems("levels", LadderLimits.MAX_LEVELS);
        List<String> levelIds = ObjectForm.uniqueIds(levels);
        return new Ladder(
                identified("id", identity.id(), "", Spot::id),
                identified("version", identity.version(), 0, value -> value.whole(1, LadderLimits.MAX_VERSION)),
                form.requiredText("name", LadderLimits.MAX_NAME_LENGTH),
                effectiveFrom(identity),
                referenceCurrency,
                rates(referenceCurrency),
                form.optionalDate("ratesAsOf"),
                form.whole("quorum", Ladder.DEFAULT_QUORUM, 1, LadderLimits.MAX_COUNT),
                form.whole("mentorCapacity", Ladder.DEFAULT_MENTOR_CAPACITY, 0, LadderLimits.MAX_COUNT),
                form.field("model").map(ModelBinding::bind).orElse(ModelNumbers.DEFAULTS),
                competencies.stream().map(LadderBinding::competency).toList(),
                levels.stream()
                        .map(level -> LevelBinding.bind(level, competencyIds, levelIds))
                        .toList());
    }

    /** What the document says of itself must be what the caller says of it. */
    private <T> T identified(String name, @Nullable T callers, T placeholder, Function<Spot, @Nullable T> read) {
        if (callers == null) {
            return form.required(name, placeholder, read);
        }
        T written = form.orElse(name, callers, read);
        if (!written.equals(callers)) {
            form.field(name).ifPresent(value -> value.fault("must be " + callers + ", as it is addressed"));
        }
        return callers;
    }

    private LocalDate effectiveFrom(LadderIdentity identity) {
        LocalDate fallback = identity.effectiveFrom();
        return fallback == null
                ? form.required("effectiveFrom", LadderLimits.EARLIEST_DATE, Spot::date)
                : form.orElse("effectiveFrom", fallback, Spot::date);
    }

    private SortedMap<String, Double> rates(String referenceCurrency) {
        SortedMap<String, Double> rates = new TreeMap<>();
        form.field("currencyRates")
                .map(ObjectForm::open)
                .ifPresent(given -> given.fields().forEach((code, value) -> {
                    Double rate = value.number(NumberRule.RATE);
                    if (isCurrency(code, value) && rate != null) {
                        rates.put(code, rate);
                    }
                    if (code.equals(referenceCurrency) && rate != null && rate != 1) {
                        value.fault("must be 1: it is the reference currency");
                    }
                }));
        return rates;
    }

    private static @Nullable String currency(Spot spot) {
        String code = spot.text(LadderLimits.MAX_NAME_LENGTH);
        return code != null && isCurrency(code, spot) ? code : null;
    }

    private static boolean isCurrency(String code, Spot spot) {
        boolean known = CURRENCIES.contains(code);
        if (!known) {
            spot.fault(
                    Printable.quoted(code) + " is no ISO 4217 currency code (three upper-case letters, such as USD)");
        }
        return known;
    }

    private static Competency competency(Spot spot) {
        ObjectForm form = ObjectForm.of(spot, "id", "name", "description", "anchors");
        SortedMap<Integer, String> anchors = new TreeMap<>();
        form.field("anchors")
                .map(anchorsSpot -> ObjectForm.of(anchorsSpot, "1", "2", "3", "4", "5"))
                .ifPresent(given -> given.fields().forEach((rating, value) -> {
                    String anchor = value.text(LadderLimits.MAX_TEXT_LENGTH);
                    if (anchor != null && rating.matches("[1-5]")) {
                        anchors.put(Integer.valueOf(rating), anchor);
                    }
                }));
        return new Competency(
                form.required("id", "", Spot::id),
                form.requiredText("name", LadderLimits.MAX_NAME_LENGTH),
                form.optionalText("description", LadderLimits.MAX_TEXT_LENGTH),
                anchors);
    }
}
