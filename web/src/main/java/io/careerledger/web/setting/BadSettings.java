package io.careerledger.web.setting;

import java.util.List;

/** The environment cannot be followed; the message names every fault, a line each. */
public final class BadSettings extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadSettings(List<String> faults) {
        super(String.join("\n", faults));
    }
}
