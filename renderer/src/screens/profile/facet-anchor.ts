/** The id of a point of the profile on its screen, where a way within the page leads to it. */
export function facetAnchor(facetId: string): string {
  return `point-${facetId}`;
}
