package io.careerledger.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Base of the tests of pages: a browser of their own on the ledger of all. After each test nothing may have been asked of
 * another origin, and no script may have failed.
 */
@ExtendWith(SharedLedger.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {

    DemoLedger ledger;
    Browser browser;

    @BeforeAll
    void startBrowser(DemoLedger shared) {
        ledger = shared;
        browser = new Browser(Chromium.started(), shared);
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        assertThat(browser.complaints()).as("errors on the console").isEmpty();
        assertThat(browser.strangers()).as("requests beyond the own origin").isEmpty();
    }

    @AfterAll
    void stopBrowser() {
        browser.close();
    }
}
