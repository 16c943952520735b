type Method = (tenant: string, ...more: never[]) => unknown;

/** A port, each method of which takes the tenant first, for tenants behind a prefix: what others do under the same names is not seen. */
export const behind = <P extends object>(prefix: string, port: P): P => {
  const methods = Object.entries(port) as [string, Method][];
  return Object.fromEntries(
    methods.map(([name, method]): [string, Method] => [name, (tenant, ...more) => method.call(port, `${prefix}${tenant}`, ...more)]),
  ) as P;
};
