package io.careerledger.readiness.ladder;

/** A place in a text; lines and columns count from 1, columns in characters. */
public record TextPosition(int line, int column) {

    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
