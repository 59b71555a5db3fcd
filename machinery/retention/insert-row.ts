import { type MysqlConnection, quoteMysqlName } from '../engines/mysql/connect.ts';

/** Adds one row; what is no scalar goes in as JSON. */
export async function insertRow(
  connection: MysqlConnection,
  table: string,
  cells: Readonly<Record<string, unknown>>,
): Promise<void> {
  const columns = Object.keys(cells);
  await connection.query(
    `insert into ${quoteMysqlName(table)} (${columns.map(quoteMysqlName).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
    Object.values(cells).map((value) => (value !== null && typeof value === 'object' ? JSON.stringify(value) : value)),
  );
}
