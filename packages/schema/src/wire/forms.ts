/** The forms that ids, times and numbers of the envelope have on the wire. The generated schemas take them from here. */

/**
 * Random UUID, lowercase.
 * @pattern ^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$
 * @example 5f0c1d7e-8a52-4c7b-9a1e-2f4b6d8c0e13
 */
export type UuidV4 = string;

/**
 * Time-ordered UUID, lowercase.
 * @pattern ^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$
 * @example 019ab05d-7100-7c3a-9f25-6d1e8b4a0c72
 */
export type UuidV7 = string;

/**
 * A second in UTC. Finer times would tell apart what should stay alike.
 * @pattern ^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$
 * @example 2026-11-23T10:21:37Z
 */
export type UtcSecond = string;

/**
 * A minute in UTC, written as its first second: behaviour events say no more.
 * @pattern ^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:00Z$
 * @example 2026-11-23T10:21:00Z
 */
export type UtcMinute = string;

/**
 * Version of one of the published packages.
 * @pattern ^[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,5}(-(alpha|beta|next|rc)\.[0-9]{1,3})?$
 * @example 1.4.0
 */
export type PackageVersion = string;

/**
 * A position in a stream. The upper bound is the largest integer that survives JSON in every runtime.
 * @minimum 1
 * @maximum 9007199254740991
 */
export type SequenceNumber = number;

/**
 * A running total.
 * @minimum 0
 * @maximum 9007199254740991
 */
export type RunningTotal = number;
