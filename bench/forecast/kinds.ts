import { course, kindsOf } from './kind.ts'
import { follow } from './follow.ts'
import { crisis, growing, shift, steady, tide, walk, yearly } from './levels.ts'
import { budget, counts, holes, lumps, merged, odd } from './odd-series.ts'
import { campaignShape, evenShape, lateRushShape, quarterEndShape, seasonalShape } from './shapes.ts'

/** The kinds that the constants of the forecast were chosen on. */
export const kinds = kindsOf({
  even: course((chance) => ({ shape: evenShape, noise: chance.between(0.05, 0.3), level: steady })),
  seasonal: course((chance, years) => ({
    shape: seasonalShape(chance),
    noise: chance.between(0.04, 0.15),
    level: walk(chance, years, 0.015),
  })),
  'late rush': course((chance, years) => ({
    shape: lateRushShape(chance),
    noise: chance.between(0.1, 0.3),
    level: yearly(chance, years, 0.12),
  })),
  growth: course((chance) => ({
    shape: seasonalShape(chance),
    noise: chance.between(0.04, 0.12),
    level: growing(chance.between(0.03, 0.2)),
  })),
  decline: course((chance) => ({
    shape: seasonalShape(chance),
    noise: chance.between(0.05, 0.15),
    level: growing(chance.between(-0.25, -0.05)),
  })),
  'level shift': course((chance, years) => ({
    shape: seasonalShape(chance),
    noise: chance.between(0.04, 0.12),
    level: shift(chance, years),
  })),
  tides: course((chance, years) => ({
    shape: seasonalShape(chance),
    noise: chance.between(0.02, 0.08),
    level: tide(chance, years),
  })),
  'wandering level': course((chance, years) => ({
    shape: evenShape,
    noise: chance.between(0.02, 0.1),
    level: walk(chance, years, chance.between(0.03, 0.08)),
  })),
  crisis: course((chance, years) => ({
    shape: seasonalShape(chance),
    noise: 0.06,
    level: crisis(chance, years),
  })),
  'quarter ends': course((chance, years) => ({
    shape: quarterEndShape(chance),
    noise: chance.between(0.08, 0.2),
    level: yearly(chance, years, 0.08),
  })),
  campaigns: course((chance, years) => ({
    shape: campaignShape(chance),
    noise: chance.between(0.1, 0.3),
    level: yearly(chance, years, 0.08),
  })),
  'missing months': (chance, years) =>
    holes(
      chance,
      follow(chance, years, { shape: seasonalShape(chance), noise: 0.1, level: walk(chance, years, 0.02) }),
    ),
  'merged unit': merged,
  'odd months': odd,
  'budget spent': budget,
  counts,
  'mostly zeros': lumps,
})
