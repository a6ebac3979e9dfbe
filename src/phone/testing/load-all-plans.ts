import { COUNTRIES } from '../countries.js'
import { findPlans } from '../numbering-plans.js'

/** Loads the numbering plans of every zone. */
export async function loadAllPlans(): Promise<void> {
  await Promise.all(COUNTRIES.map(country => findPlans(country.dialCode, country).load()))
}
