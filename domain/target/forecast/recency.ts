/**
 * What a year weighs against the year after it, wherever years are averaged: seasons and past errors. Half of all weight
 * lies on the last six to seven years.
 */
export const recency = 0.9
