import {
  DEFAULT_OPEN_STATUSES,
  parseSettings,
  settingsHash,
} from "../../../domain/matching";

const onInvoice = { kind: "purchaseOrderNumberOnInvoice" };
const withinPercent = (percent: unknown, more = {}) => ({
  kind: "sameSupplierAndValuePercent",
  percent,
  ...more,
});
const withinAmount = (amount: unknown, more = {}) => ({
  kind: "sameSupplierAndValueAmount",
  amount,
  ...more,
});

function complete(value: unknown) {
  const parsed = parseSettings(value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.settings;
}

function errorsOf(value: unknown) {
  const parsed = parseSettings(value);
  return parsed.ok ? [] : parsed.errors;
}

describe("settings of a match", () => {
  it("fill in every default", () => {
    expect(
      complete({
        criteria: [
          onInvoice,
          {
            kind: "purchaseOrderNumberInDescription",
            requireSameSupplier: true,
          },
          {
            kind: "sameSupplierAndProject",
            uniqueTransaction: true,
            action: "propose",
          },
          withinPercent(10),
          withinAmount("10.50", { rivalGuardAmount: 15 }),
        ],
      }),
    ).toEqual({
      criteria: [
        {
          kind: "purchaseOrderNumberOnInvoice",
          action: "match",
          requireSameSupplier: false,
        },
        {
          kind: "purchaseOrderNumberInDescription",
          action: "match",
          requireSameSupplier: true,
        },
        {
          kind: "sameSupplierAndProject",
          action: "propose",
          uniqueTransaction: true,
        },
        {
          kind: "sameSupplierAndValuePercent",
          action: "match",
          percent: "10",
          rivalGuardPercent: null,
        },
        {
          kind: "sameSupplierAndValueAmount",
          action: "match",
          amount: "10.5",
          rivalGuardAmount: "15",
        },
      ],
      valueFrom: "invoice",
      compareWith: "amount",
      transactionAmounts: "excludingVat",
      explicitNumberWins: true,
      matchSuppliersByName: false,
      reevaluateAutoMatched: false,
      openStatuses: DEFAULT_OPEN_STATUSES,
      lockedThrough: null,
    });
  });

  it("keep what is given", () => {
    const given = {
      criteria: [onInvoice],
      valueFrom: "transaction",
      compareWith: "remaining",
      transactionAmounts: "includingVat",
      explicitNumberWins: false,
      matchSuppliersByName: true,
      reevaluateAutoMatched: true,
      openStatuses: [" Godkjent "],
      lockedThrough: "2024-12-31",
    };
    const { criteria, ...general } = given;
    expect(complete(given)).toMatchObject({
      ...general,
      openStatuses: ["Godkjent"],
    });
    expect(criteria).toHaveLength(1);
  });

  it("read again are the same", () => {
    const settings = complete({
      criteria: [onInvoice, withinPercent("2.50"), withinPercent(10)],
      lockedThrough: "",
    });
    expect(complete(settings)).toEqual(settings);
  });

  it("may hold the same kind twice with other parameters", () => {
    expect(
      complete({ criteria: [withinPercent(2), withinPercent(10)] }).criteria,
    ).toHaveLength(2);
  });

  it.each([
    [0, "0"],
    ["0", "0"],
    [100, "100"],
    [0.1 + 0.2, "0.3"],
    [" 2.50 ", "2.5"],
    [0.0001, "0.0001"],
  ])("a tolerance of %j is %s", (percent, expected) => {
    expect(
      complete({ criteria: [withinPercent(percent)] }).criteria[0],
    ).toMatchObject({ percent: expected });
  });
});

describe("wrong settings", () => {
  it.each([
    ["nothing at all", undefined, null, null],
    ["a list", [onInvoice], null, null],
    ["a text", "all", null, null],
    ["no criteria", {}, null, "criteria"],
    ["an empty list of criteria", { criteria: [] }, null, "criteria"],
    ["criteria that are no list", { criteria: onInvoice }, null, "criteria"],
    [
      "a criterion that is no object",
      { criteria: ["purchaseOrderNumberOnInvoice"] },
      1,
      null,
    ],
    [
      "an unknown criterion",
      { criteria: [onInvoice, { kind: "sameMood" }] },
      2,
      "kind",
    ],
    ["a criterion without a kind", { criteria: [{}] }, 1, "kind"],
    [
      "a misspelt parameter",
      { criteria: [withinPercent(5, { percents: 5 })] },
      1,
      "percents",
    ],
    [
      "a misspelt setting",
      { criteria: [onInvoice], valuesOf: "invoice" },
      null,
      "valuesOf",
    ],
    [
      "an unknown action",
      { criteria: [{ ...onInvoice, action: "guess" }] },
      1,
      "action",
    ],
    [
      "a switch that is a text",
      { criteria: [{ ...onInvoice, requireSameSupplier: "yes" }] },
      1,
      "requireSameSupplier",
    ],
    [
      "a missing percent",
      { criteria: [withinPercent(undefined)] },
      1,
      "percent",
    ],
    ["a blank percent", { criteria: [withinPercent("")] }, 1, "percent"],
    ["a null percent", { criteria: [withinPercent(null)] }, 1, "percent"],
    ["a negative percent", { criteria: [withinPercent(-1)] }, 1, "percent"],
    [
      "a percent above 100",
      { criteria: [onInvoice, withinPercent(100.0001)] },
      2,
      "percent",
    ],
    [
      "a percent with five decimals",
      { criteria: [withinPercent("1.00001")] },
      1,
      "percent",
    ],
    [
      "a percent that is no number",
      { criteria: [withinPercent("ten")] },
      1,
      "percent",
    ],
    [
      "a percent with a comma",
      { criteria: [withinPercent("2,5")] },
      1,
      "percent",
    ],
    ["an infinite amount", { criteria: [withinAmount(Infinity)] }, 1, "amount"],
    [
      "a missing amount",
      { criteria: [{ kind: "sameSupplierAndValueAmount" }] },
      1,
      "amount",
    ],
    ["a negative amount", { criteria: [withinAmount("-0.01")] }, 1, "amount"],
    [
      "a guard narrower than the tolerance",
      { criteria: [withinPercent(10, { rivalGuardPercent: 9.9 })] },
      1,
      "rivalGuardPercent",
    ],
    [
      "a guard above 100 %",
      { criteria: [withinPercent(10, { rivalGuardPercent: 101 })] },
      1,
      "rivalGuardPercent",
    ],
    [
      "a negative guard",
      { criteria: [withinAmount(10, { rivalGuardAmount: -1 })] },
      1,
      "rivalGuardAmount",
    ],
    [
      "an identical criterion",
      {
        criteria: [
          withinPercent(10),
          onInvoice,
          withinPercent("10.0", { action: "match" }),
        ],
      },
      3,
      "kind",
    ],
    [
      "an unknown choice",
      { criteria: [onInvoice], valueFrom: "voucher" },
      null,
      "valueFrom",
    ],
    [
      "no open status",
      { criteria: [onInvoice], openStatuses: [] },
      null,
      "openStatuses",
    ],
    [
      "a blank open status",
      { criteria: [onInvoice], openStatuses: ["sent", " "] },
      null,
      "openStatuses",
    ],
    [
      "an open status that is no text",
      { criteria: [onInvoice], openStatuses: [1] },
      null,
      "openStatuses",
    ],
    [
      "a locked day that does not exist",
      { criteria: [onInvoice], lockedThrough: "2023-02-30" },
      null,
      "lockedThrough",
    ],
    [
      "a locked day in another notation",
      { criteria: [onInvoice], lockedThrough: "31.12.2023" },
      null,
      "lockedThrough",
    ],
  ])("%s", (_what, value, position, field) => {
    expect(errorsOf(value)).toMatchObject([{ position, field }]);
  });

  it("are reported all at once", () => {
    expect(
      errorsOf({
        criteria: [withinPercent(-1), { kind: "x" }],
        lockedThrough: "soon",
      }),
    ).toMatchObject([
      { position: 1, field: "percent" },
      { position: 2, field: "kind" },
      { position: null, field: "lockedThrough" },
    ]);
  });

  it.each([
    [
      { criteria: [withinPercent("")] },
      "Percent is missing. Give a number from 0 to 100 with at most 4 decimals; 0 means equal.",
    ],
    [
      { criteria: [withinAmount(-5)] },
      "Amount is -5. Give a number of 0 or more with at most 4 decimals; 0 means equal.",
    ],
    [
      { criteria: [withinPercent(10, { rivalGuardPercent: 5 })] },
      "Rival guard percent is 5. Give more than the tolerance 10, or leave it out to turn the guard off.",
    ],
    [
      { criteria: [onInvoice, onInvoice] },
      "It is identical to criterion 1 and could never decide anything. Remove it or change its parameters.",
    ],
    [
      { criteria: [onInvoice], mode: 1 },
      'There is no setting "mode" here. Known are criteria, valueFrom, compareWith, transactionAmounts, explicitNumberWins, matchSuppliersByName, reevaluateAutoMatched, openStatuses, lockedThrough.',
    ],
    ["x", 'The settings are "x". Give an object, e.g. { "criteria": [ … ] }.'],
    [
      { criteria: [7] },
      'The criterion is 7. Give an object, e.g. { "kind": "purchaseOrderNumberOnInvoice" }.',
    ],
    [
      { criteria: [] },
      "No criterion is enabled, so nothing could match. Add at least one criterion.",
    ],
    [
      { criteria: [onInvoice], compareWith: "all" },
      'Compare with is "all". Give one of amount, remaining.',
    ],
    [
      { criteria: [{ ...onInvoice, requireSameSupplier: 1 }] },
      "Require same supplier is 1. Give true or false.",
    ],
  ])("%j says what to do", (value, message) => {
    expect(errorsOf(value).map((error) => error.message)).toEqual([message]);
  });
});

describe("the hash of the settings", () => {
  it("is the same however a default or a number is written", () => {
    const hash = settingsHash(complete({ criteria: [withinPercent(10)] }));
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(
      settingsHash(
        complete({
          criteria: [withinPercent("10.00", { action: "match" })],
          valueFrom: "invoice",
        }),
      ),
    ).toBe(hash);
  });

  it("tells orders and tolerances of criteria apart", () => {
    const hashes = [
      [withinPercent(2), withinPercent(10)],
      [withinPercent(10), withinPercent(2)],
      [withinPercent(2), withinPercent(10.0001)],
      [withinAmount(2), withinAmount(10)],
    ].map((criteria) => settingsHash(complete({ criteria })));
    expect(new Set(hashes).size).toBe(4);
  });

  it("stays what it was", () => {
    expect(
      settingsHash(complete({ criteria: [onInvoice] })),
    ).toBe("d7f5d48d11df0bb5");
  });
});
