import { type CalendarDate, addDays, calendarDate } from './date.ts'

/**
 * The Vietnamese lunar calendar at UTC+7. New moons and the sun's longitude after Jean Meeus, Astronomical Algorithms
 * (1998), ch. 25 and 49, put to the rules of the calendar as Hồ Ngọc Đức, "Computing the Vietnamese lunar calendar"
 * (2004), does. Months begin with the day of the new moon, the eleventh holds the winter solstice, and a year of
 * thirteen months has its leap month where the sun enters no principal term. Never by the Chinese calendar, which is
 * reckoned at UTC+8 and falls on other days (1985, 2007, 2027).
 */
const hoursEast = 7
const radians = Math.PI / 180
const synodicMonth = 29.530588861

const julianOf = (date: CalendarDate): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 2_440_588

const fromJulian = (julian: number): CalendarDate => addDays(calendarDate('1970-01-01'), julian - 2_440_588)

const sinDegrees = (degrees: number): number => Math.sin(degrees * radians)

/** The instant of the k-th new moon since 1900, as a Julian day in universal time. */
function newMoonAt(k: number): number {
  const t = k / 1236.85
  const mean =
    2_415_020.75933 +
    29.53058868 * k +
    0.0001178 * t ** 2 -
    0.000000155 * t ** 3 +
    0.00033 * sinDegrees(166.56 + 132.87 * t - 0.009173 * t ** 2)
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t ** 2 - 0.00000347 * t ** 3
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t ** 2 + 0.00001236 * t ** 3
  const node = 21.2964 + 390.67050646 * k - 0.0016528 * t ** 2 - 0.00000239 * t ** 3
  const correction =
    (0.1734 - 0.000393 * t) * sinDegrees(sun) +
    0.0021 * sinDegrees(2 * sun) -
    0.4068 * sinDegrees(moon) +
    0.0161 * sinDegrees(2 * moon) -
    0.0004 * sinDegrees(3 * moon) +
    0.0104 * sinDegrees(2 * node) -
    0.0051 * sinDegrees(sun + moon) -
    0.0074 * sinDegrees(sun - moon) +
    0.0004 * sinDegrees(2 * node + sun) -
    0.0004 * sinDegrees(2 * node - sun) -
    0.0006 * sinDegrees(2 * node + moon) +
    0.001 * sinDegrees(2 * node - moon) +
    0.0005 * sinDegrees(2 * moon + sun)
  return mean + correction - earthSlowness(t)
}

/** Dynamical less universal time, in days; t in centuries since 1900. */
function earthSlowness(t: number): number {
  return t < -11
    ? 0.001 + 0.000839 * t + 0.0002261 * t ** 2 - 0.00000845 * t ** 3 - 0.000000081 * t ** 4
    : -0.000278 + 0.000265 * t + 0.000262 * t ** 2
}

const newMoonDay = (k: number): number => Math.floor(newMoonAt(k) + 0.5 + hoursEast / 24)

/** Which of the twelve parts of 30 degrees the sun stands in at the beginning of a day in Việt Nam; 9 holds the solstice. */
function sunPartOn(julian: number): number {
  const t = (julian - 2_451_545.5 - hoursEast / 24) / 36_525
  const anomaly = 357.5291 + 35_999.0503 * t - 0.0001559 * t ** 2 - 0.00000048 * t ** 3
  const longitude =
    280.46645 +
    36_000.76983 * t +
    0.0003032 * t ** 2 +
    (1.9146 - 0.004817 * t - 0.000014 * t ** 2) * sinDegrees(anomaly) +
    (0.019993 - 0.000101 * t) * sinDegrees(2 * anomaly) +
    0.00029 * sinDegrees(3 * anomaly)
  return Math.floor((((longitude % 360) + 360) % 360) / 30)
}

/** The count of the new moon with which the eleventh lunar month of a civil year begins: the one of the solstice. */
function eleventhMoonOf(year: number): number {
  const k = Math.floor((julianOf(calendarDate(`${year}-12-31`)) - 2_415_021) / synodicMonth)
  return sunPartOn(newMoonDay(k)) >= 9 ? k - 1 : k
}

/** How many moons after the eleventh month the leap month begins. */
function leapAfter(eleventh: number): number {
  for (let step = 1; step < 14; step += 1) {
    if (sunPartOn(newMoonDay(eleventh + step)) === sunPartOn(newMoonDay(eleventh + step + 1))) return step
  }
  return 14
}

/**
 * The civil day of a day (1 to 30) of a lunar month (1 to 12, not the leap one) of the lunar year that begins in `year`.
 * Agrees day for day with the table of another program (npm lunar-date-vn) for 1968 to 2053; further away a new moon
 * within minutes of midnight may be told a day beside, and before 1968 the country did not reckon by UTC+7. Throws
 * RangeError outside 1901 to 2199, and for the thirtieth of a month of twenty-nine days.
 */
export function dateOfLunar(year: number, month: number, day: number): CalendarDate {
  if (!Number.isInteger(year) || year < 1901 || year > 2199) throw new RangeError(`no lunar year: ${year}`)
  const eleventhBefore = eleventhMoonOf(year - 1)
  const eleventh = month >= 11 ? eleventhMoonOf(year) : eleventhBefore
  const after = month >= 11 ? month - 11 : month + 1
  const isLeapYear = eleventhMoonOf(month >= 11 ? year + 1 : year) - eleventh > 12
  const moon = eleventh + after + (isLeapYear && after >= leapAfter(eleventh) ? 1 : 0)
  const length = newMoonDay(moon + 1) - newMoonDay(moon)
  if (day < 1 || day > length) throw new RangeError(`lunar month ${month} of ${year} has ${length} days`)
  return fromJulian(newMoonDay(moon) + day - 1)
}

/** The first day of the lunar year, Tết Nguyên đán. */
export const tetOf = (year: number): CalendarDate => dateOfLunar(year, 1, 1)

/** The death-day of the Hùng Kings, the tenth of the third lunar month. */
export const hungKingsDayOf = (year: number): CalendarDate => dateOfLunar(year, 3, 10)
