/** Stands in for optional parts of jsPDF that nothing here calls. */
export const nothing = undefined;
