/** What some browsers say of the connection. */
export type Connection = {
  readonly saveData?: boolean;
  readonly type?: string;
  readonly effectiveType?: string;
};

/** Whether data may cost money or patience here, as far as the browser says. */
export function isMetered({ saveData, type, effectiveType }: Connection = {}): boolean {
  return (
    saveData === true ||
    type === 'cellular' ||
    effectiveType === 'slow-2g' ||
    effectiveType === '2g'
  );
}
