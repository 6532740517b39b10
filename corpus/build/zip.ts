import { crc32 } from 'node:zlib';

/** 1 January 1980, the first moment a ZIP can tell: built files carry no time of their own. */
const DOS_DATE = 0x21;

/** A ZIP archive whose members are stored, not deflated: the same bytes whatever the version of zlib. Names are ASCII. */
export function storedZip(members: { name: string; data: Buffer }[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of members) {
    const fields = Buffer.alloc(26); // version … length of the extra field: the same in both headers
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(DOS_DATE, 8);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), data]);

    const tail = Buffer.alloc(14); // comment, disk, attributes, offset
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, 0]), fields, tail, Buffer.from(name));
    files.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(members.length, 4);
  end.writeUInt16LE(members.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, central, Buffer.from('PK\x05\x06', 'latin1'), end]);
}
