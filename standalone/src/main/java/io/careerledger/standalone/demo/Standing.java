package io.careerledger.standalone.demo;

import java.time.LocalDate;

/** Someone's ladder and level from a day on. */
record Standing(String ladder, String level, LocalDate from) {}
