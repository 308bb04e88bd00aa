/** Conversions of links whose rows are special: the click is shown as the list of clicks shows it. */
import {
  type RowTransform,
  type RowValues,
  withNulCharacters,
  withNulls,
  withStrangeTexts,
  withUnknownFields,
  withValues,
} from "../model/row-transforms.ts";

interface SpecialParts {
  /** Changes the fields of the conversion itself. */
  readonly conversion: RowTransform;
  readonly fan: RowTransform;
}

const same: RowTransform = (row) => row;

const specialParts = new Map<RowTransform, SpecialParts>([
  [withNulls, { conversion: withoutEmptyAmounts, fan: (fan) => ({ ...fan, name: null, avatar_url: null }) }],
  [withValues, { conversion: withValues, fan: withValues }],
  [withStrangeTexts, { conversion: same, fan: withStrangeName(withStrangeTexts) }],
  [withNulCharacters, { conversion: same, fan: withStrangeName(withNulCharacters) }],
  [withUnknownFields, { conversion: withUnknownFields, fan: withUnknownFields }],
]);

/** How conversions are shown where clicks are shown by `ofClicks`. */
export function conversionTransformOf(ofClicks: RowTransform): RowTransform {
  const { conversion, fan } = specialParts.get(ofClicks) ?? { conversion: same, fan: same };
  return (row) => ({
    ...conversion(row),
    fan: fan(row.fan as RowValues),
    click: ofClicks(row.click as RowValues),
  });
}

/** How a fan is shown where clicks are shown by `ofClicks`. */
export function fanTransformOf(ofClicks: RowTransform): RowTransform {
  return specialParts.get(ofClicks)?.fan ?? same;
}

function withStrangeName(strange: RowTransform): RowTransform {
  return (fan) => ({ ...fan, ...strange({ name: fan.name }) });
}

/** A conversion without money has no amounts, instead of amounts of 0. */
function withoutEmptyAmounts(row: RowValues): RowValues {
  return row.amount_gross === 0 ? { ...row, amount_gross: null, amount_net: null } : row;
}
