package io.careerledger.query.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** Chooses among the media types of an answer by the header {@code Accept}. */
public final class Negotiation {

    private Negotiation() {}

    /**
     * The type that the client likes best; of equals the first offered, which is also that of a client that says nothing.
     *
     * @throws HttpMediaTypeNotAcceptableException (406) when it takes none of them
     */
    public static MediaType choose(HttpServletRequest request, List<MediaType> offered)
            throws HttpMediaTypeNotAcceptableException {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null || accept.isBlank()) {
            return offered.getFirst();
        }
        for (MediaType wanted : wanted(accept)) {
            for (MediaType type : offered) {
                if (wanted.includes(type) && wanted.getQualityValue() > 0) {
                    return type;
                }
            }
        }
        throw new HttpMediaTypeNotAcceptableException(offered);
    }

    /** The most wanted first. */
    private static List<MediaType> wanted(String accept) throws HttpMediaTypeNotAcceptableException {
        try {
            List<MediaType> wanted = new ArrayList<>(MediaType.parseMediaTypes(accept));
            MimeTypeUtils.sortBySpecificity(wanted);
            wanted.sort((left, right) -> Double.compare(right.getQualityValue(), left.getQualityValue()));
            return wanted;
        } catch (InvalidMediaTypeException e) {
            throw new HttpMediaTypeNotAcceptableException("Could not parse 'Accept' header");
        }
    }
}
