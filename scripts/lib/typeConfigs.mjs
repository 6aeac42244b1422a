/** The projects of TypeScript, each with the libraries its code may know of: domain knows neither DOM nor Node. */
export const typeConfigs = ['domain', 'main', 'renderer', 'tests', 'scripts'];
