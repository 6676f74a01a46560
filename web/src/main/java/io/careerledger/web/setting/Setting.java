package io.careerledger.web.setting;

/**
 * One thing that may be set by the environment.
 *
 * @param name of the variable, or of the file among the secrets
 * @param of who reads it: {@code command}, {@code query}, {@code both} or {@code standalone}
 * @param kind of its values
 * @param unit what its numbers count; empty where that is the setting's name
 * @param otherwise its value when it is not set; empty for none
 * @param least the smallest number or duration, or the fewest characters of a text; empty for no limit
 * @param most the greatest; empty for no limit
 * @param what it does
 */
public record Setting(
        String name,
        String of,
        SettingKind kind,
        String unit,
        String otherwise,
        String least,
        String most,
        String what) {

    private static final int COLUMNS = 7;
    private static final String EXAMPLE = "change-me";

    static Setting parsed(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalStateException("not a setting: " + line);
        }
        String[] kind = columns[2].split(" ", 2);
        return new Setting(
                columns[0],
                columns[1],
                SettingKind.named(kind[0]),
                kind.length > 1 ? kind[1] : "",
                columns[3],
                columns[4],
                columns[5],
                columns[6]);
    }

    /** What is wrong with a value in one sentence, which never quotes a secret; empty when nothing is. */
    String faultOf(String value) {
        if (value.isBlank()) {
            return least.equals("1") && kind == SettingKind.TEXT ? name + " must not be empty" : "";
        }
        if (value.strip().startsWith(EXAMPLE)) {
            return name + " still has the value of the example: set one of your own";
        }
        return kind.allows(value.strip(), least, most)
                ? ""
                : name + said(value) + " must be " + kind.wanted(least, most);
    }

    private String said(String value) {
        return kind == SettingKind.SECRET ? "" : "=" + value.strip();
    }
}
