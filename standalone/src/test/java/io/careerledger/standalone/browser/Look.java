package io.careerledger.standalone.browser;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** How a page is looked at. */
enum Look {
    LIGHT("light", 1440, 900, false),
    DARK("dark", 1440, 900, false),
    PHONE("light", 390, 844, true);

    private final String scheme;
    private final int width;
    private final int height;
    private final boolean mobile;

    Look(String scheme, int width, int height, boolean mobile) {
        this.scheme = scheme;
        this.width = width;
        this.height = height;
        this.mobile = mobile;
    }

    String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    void put(ChromeDriver driver) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", mobile));
    }
}
