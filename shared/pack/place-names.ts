/** Names and codes that speak of a State, as guides and records of incidents write them. Codes are in small letters. */

const RESIDENTS = /^residents-of-([a-z]{2})$/;
const US_PLACE = /^us-([a-z]{2})$/;

/** The State whose residents a name speaks of: "ca" for "residents-of-ca"; `null` for any other name. */
export function stateOfResidents(name: string): string | null {
  return RESIDENTS.exec(name)?.[1] ?? null;
}

/** The State that a place is: "ca" for "us-ca"; `null` for a country. */
export function stateOfPlace(place: string): string | null {
  return US_PLACE.exec(place)?.[1] ?? null;
}
