/** The checks of strings, numbers, booleans, null and literals: what each accepts, and what it finds. */
import * as checks from "../../src/contract/checks.ts";
import { testChecks } from "../support/findings.ts";

const { anything, binary, boolean, choice, exclusive, integer, literal, matching, multipleOf, nothing } = checks;
const { nullable, number, only, string, text, types } = checks;

const ab = literal("const", { a: 1, b: 2 });
const inexact = " type! is 9007199254740992, expected an integer that JavaScript can hold exactly";

testChecks("strings", [
  ["a string", string, ""],
  ["no string", string, 1, " type! is number, expected string"],
  ["as long as the minimum", text(2), "ab"],
  ["shorter than the minimum", text(2), "a", " minLength is 1 characters long, the minimum is 2"],
  ["as long as the maximum", text(0, 2), "ab"],
  ["longer than the maximum", text(0, 2), "abc", " maxLength is 3 characters long, the maximum is 2"],
  ["one character of two units", text(2), "🙂", " minLength is 1 characters long, the minimum is 2"],
  ["two characters of two units each", text(2, 2), "🙂🙂"],
  ["three such characters", text(0, 2), "🙂🙂🙂", " maxLength is 3 characters long, the maximum is 2"],
  ["a pattern that matches", matching(/^a$/), "a"],
  ["a pattern that does not", matching(/^a$/), "b", ' pattern is "b", expected /^a$/'],
  ["a pattern, of no string", matching(/1/), 1, " type! is number, expected string"],
  ["a format", matching(/^a$/, "format", "a letter"), "b", ' format is "b", expected a letter'],
  ["one of a choice", choice("a", "b"), "b"],
  ["none of a choice", choice("a", "b"), "c", ' enum is "c", expected a, b'],
  ["a choice, of no string", choice("1"), 1, " type! is number, expected string"],
  ["binary as a string", binary, "bytes"],
  ["binary as a Blob", binary, new Blob()],
  ["binary as a buffer", binary, new ArrayBuffer(1)],
  ["binary as a view", binary, new Uint8Array(1)],
  ["no binary", binary, {}, " type! is object, expected a Blob, bytes or a string"],
]);

testChecks("numbers", [
  ["an integer", integer(), -3],
  ["a fraction", integer(), 1.5, " type! is number, expected integer"],
  ["a numeral", integer(), "1", " type! is string, expected integer"],
  ["the greatest exact integer", integer(), 2 ** 53 - 1],
  ["an integer that JSON.parse has rounded", integer(), 2 ** 53, inexact],
  ["the least integer", integer(1, 3), 1],
  ["the greatest integer", integer(1, 3), 3],
  ["an integer below", integer(1, 3), 0, " minimum is 0, the minimum is 1"],
  ["an integer above", integer(1, 3), 4, " maximum is 4, the maximum is 3"],
  ["a number", number(), 1.5],
  ["no number", number(), "1.5", " type! is string, expected number"],
  ["a number at its bounds", number(1.5, 1.5), 1.5],
  ["a number below", number(0.5), 0.4, " minimum is 0.4, the minimum is 0.5"],
  ["a number above", number(0, 0.5), 0.6, " maximum is 0.6, the maximum is 0.5"],
  ["between exclusive bounds", exclusive(1, 2), 1.5],
  ["at the exclusive minimum", exclusive(1, 2), 1, " exclusiveMinimum is 1, expected more than 1"],
  ["at the exclusive maximum", exclusive(1, 2), 2, " exclusiveMaximum is 2, expected less than 2"],
  ["an exclusive maximum alone", exclusive(undefined, 2), -1],
  ["exclusive bounds, of a string", exclusive(1, 2), "3"],
  ["a multiple", multipleOf(5), 15],
  ["a multiple of a binary fraction", multipleOf(0.1), 0.3],
  ["a multiple of a greater number", multipleOf(5), 1, " multipleOf is 1, expected a multiple of 5"],
  ["a bit more than a multiple", multipleOf(5), 15.1, " multipleOf is 15.1, expected a multiple of 5"],
  ["a bit less than a multiple", multipleOf(5), 14.9, " multipleOf is 14.9, expected a multiple of 5"],
  ["as far from a multiple as rounding may be", multipleOf(1), 1e-8],
  ["a multiple, of a string", multipleOf(5), "1"],
]);

testChecks("other values", [
  ["a boolean", boolean, false],
  ["no boolean", boolean, "false", " type! is string, expected boolean"],
  ["the only boolean", only(true), true],
  ["the other boolean", only(true), false, " enum! is false, expected true"],
  ["the only boolean, of a string", only(true), "true", " type! is string, expected boolean"],
  ["null", nothing, null],
  ["not null", nothing, 0, " type! is number, expected null"],
  ["null where it is allowed", nullable(string), null],
  ["another value where null is allowed", nullable(string), 1, " type! is number, expected string"],
  ["anything", anything, undefined],
  ["one of several types", types("string", "null"), null],
  ["none of several types", types("string", "null"), [], " type! is array, expected string or null"],
  ["an integer among types", types("integer", "null"), 5],
  ["a fraction among types", types("integer", "null"), 5.5, " type! is number, expected integer or null"],
  ["an inexact integer among types", types("integer", "null"), 2 ** 53, inexact],
  ["a number of any size among types", types("integer", "number"), 2 ** 53],
  ["a fraction among numbers", types("integer", "number"), 0.5],
]);

testChecks("literals", [
  ["the text", literal("const", "a"), "a"],
  ["another text, as enums are open", literal("const", "a"), "b", ' const is "b", expected a'],
  ["no text", literal("const", "a"), 1, " const! is 1, expected a"],
  ["another text among numbers", literal("enum", 1, 2), "a", ' enum! is "a", expected 1, 2'],
  ["another text where one is a text", literal("enum", 1, "b"), "a", ' enum is "a", expected 1, b'],
  ["one of several", literal("enum", 1, "b"), "b"],
  ["an object with one other value", ab, { a: 1, b: 3 }, ' const! is another object, expected {"a":1,"b":2}'],
  ["another number", literal("enum", 1, "b"), 2, " enum! is 2, expected 1, b"],
  ["null", literal("const", 1), null, " const! is null, expected 1"],
  ["an equal list", literal("const", [1, { a: 2 }]), [1, { a: 2 }]],
  ["a longer list", literal("const", [1]), [1, 2], " const! is another array, expected [1]"],
  ["another list", literal("const", [1, 2]), [1, 3], " const! is another array, expected [1,2]"],
  [
    "an object that looks like a list",
    literal("const", [1]),
    { 0: 1, length: 1 },
    " const! is another object, expected [1]",
  ],
  ["an object in another order", ab, { b: 2, a: 1 }],
  ["an object with more", ab, { a: 1, b: 2, c: 3 }, ' const! is another object, expected {"a":1,"b":2}'],
  [
    "an object with another name",
    literal("const", { a: undefined }),
    { b: 1 },
    " const! is another object, expected {}",
  ],
  ["no object", literal("const", {}), null, " const! is null, expected {}"],
  ["an object where null is documented", literal("const", null), {}, " const! is another object, expected null"],
]);
