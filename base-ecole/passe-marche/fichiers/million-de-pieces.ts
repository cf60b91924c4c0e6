/** Une archive de `nombre` pièces vides, écrite d'un bloc : pièce par pièce, un million prendrait plus d'un gibioctet de mémoire. */
export function millionDePieces(nombre: number): Buffer {
  const NOM = 7;
  const [LOCAL, CENTRAL, FIN64, FIN] = [30 + NOM, 46 + NOM, 76, 22];
  const debut = nombre * LOCAL;
  const octets = Buffer.alloc(debut + nombre * CENTRAL + FIN64 + FIN);
  for (let i = 0; i < nombre; i += 1) {
    const nom = i.toString(36).padStart(NOM, '0');
    const local = i * LOCAL;
    octets.writeUInt32LE(0x04034b50, local);
    octets.writeUInt16LE(NOM, local + 26);
    octets.write(nom, local + 30, 'latin1');
    const central = debut + i * CENTRAL;
    octets.writeUInt32LE(0x02014b50, central);
    octets.writeUInt16LE(NOM, central + 28);
    octets.writeUInt32LE(local, central + 42);
    octets.write(nom, central + 46, 'latin1');
  }
  const fin = debut + nombre * CENTRAL;
  octets.writeUInt32LE(0x06064b50, fin);
  octets.writeBigUInt64LE(44n, fin + 4);
  octets.writeBigUInt64LE(BigInt(nombre), fin + 24);
  octets.writeBigUInt64LE(BigInt(nombre), fin + 32);
  octets.writeBigUInt64LE(BigInt(nombre * CENTRAL), fin + 40);
  octets.writeBigUInt64LE(BigInt(debut), fin + 48);
  octets.writeUInt32LE(0x07064b50, fin + 56);
  octets.writeBigUInt64LE(BigInt(fin), fin + 64);
  octets.writeUInt32LE(1, fin + 72);
  octets.writeUInt32LE(0x06054b50, fin + FIN64);
  octets.fill(0xff, fin + FIN64 + 8, fin + FIN64 + 20);
  return octets;
}
