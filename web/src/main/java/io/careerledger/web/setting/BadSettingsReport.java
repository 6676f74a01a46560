package io.careerledger.web.setting;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with the settings in place of a stack trace. */
final class BadSettingsReport extends AbstractFailureAnalyzer<BadSettings> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, BadSettings cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "docs/configuration.md lists every setting with its limits.",
                cause);
    }
}
