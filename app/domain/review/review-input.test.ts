import { expect, test } from "vitest";
import { addTrainingInput } from "#app/domain/reporting/training-input.ts";
import { wantedWords, wordsInput } from "#app/domain/reporting/words-input.ts";
import { chosenFigures, commentInput, reasonField, reasonsMissing, reopenInput, returnInput } from "./review-input.ts";

const key = "7d0a4c8e-1b7e-4b7f-9f52-3a0f0a5f8b11";

test("only the figures that were ticked are returned, each with what was typed beside it", () => {
  const typed = {
    figure: ["VIC.SVC.COU", "VIC.SVC.RES|SEX=F"],
    [reasonField("VIC.SVC.COU")]: ["  Persoane sau ședințe? "],
    [reasonField("VIC.SVC.DAY")]: ["nebifat"],
  };
  expect(chosenFigures(typed)).toEqual([
    { indicator: "VIC.SVC.COU", breakdown: "", reason: "Persoane sau ședințe?" },
    { indicator: "VIC.SVC.RES", breakdown: "SEX=F", reason: "" },
  ]);
  expect(reasonsMissing(chosenFigures(typed))).toEqual([
    { field: "reason:VIC.SVC.RES|SEX=F", key: "review:errors.reason_missing" },
  ]);
});

test("a comment has a text and names a figure", () => {
  const comment = {
    submission: key,
    form_key: key,
    figure: "VIC.SVC.RES|AGE5=0_11",
    comment: "?",
  };
  expect(commentInput.safeParse(comment).success).toBe(true);
  expect(commentInput.safeParse({ ...comment, figure: "" }).success).toBe(true);
  expect(commentInput.safeParse({ ...comment, figure: "<b>" }).success).toBe(false);
  expect(commentInput.safeParse({ ...comment, comment: "  " }).error?.issues[0]?.message).toBe(
    "review:errors.comment_missing",
  );
});

test("whoever types with the old keyboard, or pastes letters in two halves, is read with ș and ț everywhere", () => {
  const typed = " s\u0327coala din Galaţi\r\na închis ";
  const kept = "școala din Galați\na închis";
  const id = key;
  const decision = { submission: id, form_key: id, version: "1", reason: typed };
  const words = wordsInput.policies.parse({ "policies-1-text": typed });
  const read: Record<string, string | undefined> = {
    comment: commentInput.parse({ submission: id, form_key: id, figure: "", comment: typed }).comment,
    "reason of a return": returnInput.parse(decision).reason,
    "reason for one figure": chosenFigures({ figure: ["VIC.ALL"], [reasonField("VIC.ALL")]: [typed] })[0]?.reason,
    "reason of reopening": reopenInput.parse(decision).reason,
    narrative: wantedWords("policies", words)[0]?.text,
  };
  for (const [name, text] of Object.entries(read)) expect(text, name).toBe(kept);
  const training = { form_key: id, title: typed, topic: "awareness", channel: "online", sessions: "1" };
  expect(addTrainingInput.parse(training).title).toBe("școala din Galați a închis");
});
