/** Degrees, WGS 84. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}
const earthKilometres = 6371.0088;
const radians = Math.PI / 180;

/** Kilometres as the crow flies (haversine, mean radius of the earth): never shorter than nought, always shorter than the way there. */
export const kilometresBetween = (a: Point, b: Point): number => {
  const [dLat, dLon] = [(b.lat - a.lat) * radians, (b.lon - a.lon) * radians];
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(dLon / 2) ** 2;
  return 2 * earthKilometres * Math.asin(Math.sqrt(Math.min(1, h)));
};
