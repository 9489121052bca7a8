package be.capas.platform.web;

/**
 * One field that is wrong.
 *
 * @param pointer where: a JSON pointer into the body ({@code /address/street}), or the name of a
 *     parameter or header
 * @param code why, for programs: kebab-case, stable
 * @param detail why, for people; never the value that was sent
 */
public record FieldError(String pointer, String code, String detail) {}
