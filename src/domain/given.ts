type Given<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/** Only the fields that were given: a field that is `undefined` says nothing, unlike one that is null. */
export const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
