package io.careerledger.access.testing;

import io.careerledger.events.ServiceUser;
import java.util.Locale;

/** Who calls, by what she is to the person whom a call is about; the columns of the table of calls. */
public enum CallerKind {
    /** Without a token. */
    ANONYMOUS,
    /** With a good token that names nobody of the ledger. */
    UNKNOWN,
    /** A manager high up in the line, who has left; the line still goes through her. */
    LEFT,
    SELF,
    /** The direct manager. */
    MANAGER,
    /** The manager's manager. */
    INDIRECT,
    /** Was the manager, and asks about today. */
    FORMER,
    /** Reports to the same manager. */
    PEER,
    /** Reports to the person. */
    REPORT,
    /** Mentors the person. */
    MENTOR,
    /** Is mentored by the person. */
    MENTEE,
    /** Reviews the open case. */
    REVIEWER,
    /** Decides the open case. */
    DECIDER,
    /** Was to review the open case, and has recused herself. */
    RECUSED,
    /** Was on the panel of an earlier case. */
    ONCE_PANEL,
    /** Is asked for feedback. */
    ASKED,
    /** Is asked, but for something else. */
    ASKED_ELSE,
    /** Was asked; the request is over. */
    ONCE_ASKED,
    /** Nothing at all. */
    STRANGER,
    HR,
    AUDITOR,
    CALIBRATION;

    /** Her name at the head of a column. */
    public String column() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isServiceUser() {
        return compareTo(HR) >= 0;
    }

    /** Whether the ledger knows her as somebody who is employed. */
    public boolean isEmployed() {
        return compareTo(SELF) >= 0 && !isServiceUser();
    }

    /** The role that she has. */
    public ServiceUser serviceUser() {
        return ServiceUser.valueOf(name());
    }
}
