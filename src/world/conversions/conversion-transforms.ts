/** Conversions of links whose click rows are peculiar: the click is shown as the clicks listing shows it. */
import {
  type RowTransform,
  withNulCharacters,
  withNulls,
  withStrangeTexts,
  withUnknownFields,
  withValues,
} from "../model/row-transforms.ts";

type Row = Readonly<Record<string, unknown>>;

interface Peculiarity {
  /** Changes the fields of the conversion itself. */
  readonly conversion: RowTransform;
  readonly fan: RowTransform;
}

const same: RowTransform = (row) => row;

const peculiarities = new Map<RowTransform, Peculiarity>([
  [withNulls, { conversion: withoutEmptyAmounts, fan: (fan) => ({ ...fan, name: null, avatar_url: null }) }],
  [withValues, { conversion: withValues, fan: withValues }],
  [withStrangeTexts, { conversion: same, fan: withStrangeName(withStrangeTexts) }],
  [withNulCharacters, { conversion: same, fan: withStrangeName(withNulCharacters) }],
  [withUnknownFields, { conversion: withUnknownFields, fan: withUnknownFields }],
]);

/** How conversions are shown where clicks are shown by `ofClicks`. */
export function conversionTransformOf(ofClicks: RowTransform): RowTransform {
  const { conversion, fan } = peculiarities.get(ofClicks) ?? { conversion: same, fan: same };
  return (row) => ({
    ...conversion(row),
    fan: fan(row.fan as Row),
    click: ofClicks(row.click as Row),
  });
}

/** How a fan is shown where clicks are shown by `ofClicks`. */
export function fanTransformOf(ofClicks: RowTransform): RowTransform {
  return peculiarities.get(ofClicks)?.fan ?? same;
}

function withStrangeName(strange: RowTransform): RowTransform {
  return (fan) => ({ ...fan, ...strange({ name: fan.name }) });
}

/** A conversion without money has no amounts, instead of amounts of 0. */
function withoutEmptyAmounts(row: Row): Row {
  return row.amount_gross === 0 ? { ...row, amount_gross: null, amount_net: null } : row;
}
