package io.careerledger.web.problem;

/**
 * One thing that is wrong with a body.
 *
 * @param pointer JSON Pointer (RFC 6901) to the value; empty for the body as a whole
 * @param detail what is wrong with it, in words for whoever sent it
 */
public record Fault(String pointer, String detail) implements Comparable<Fault> {

    @Override
    public int compareTo(Fault other) {
        int byPointer = pointer.compareTo(other.pointer);
        return byPointer != 0 ? byPointer : detail.compareTo(other.detail);
    }
}
