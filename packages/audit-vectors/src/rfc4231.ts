/** The seven test cases of RFC 4231 for HMAC-SHA-256: bytes, not text, and made by others long before this project. */
export interface HmacCase {
  readonly name: string;
  /** All three in hexadecimal. */
  readonly key: string;
  readonly message: string;
  /** Of case 5, which the RFC truncates, the first 16 bytes. */
  readonly mac: string;
}

const ascii = (text: string): string => Buffer.from(text, 'ascii').toString('hex');

export const rfc4231: readonly HmacCase[] = [
  { name: 'test case 1', key: '0b'.repeat(20), message: ascii('Hi There'), mac: 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7' },
  { name: 'test case 2', key: ascii('Jefe'), message: ascii('what do ya want for nothing?'), mac: '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843' },
  { name: 'test case 3', key: 'aa'.repeat(20), message: 'dd'.repeat(50), mac: '773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe' },
  {
    name: 'test case 4',
    key: '0102030405060708090a0b0c0d0e0f10111213141516171819',
    message: 'cd'.repeat(50),
    mac: '82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b',
  },
  { name: 'test case 5', key: '0c'.repeat(20), message: ascii('Test With Truncation'), mac: 'a3b6167473100ee06e0c796c2955552b' },
  {
    name: 'test case 6',
    key: 'aa'.repeat(131),
    message: ascii('Test Using Larger Than Block-Size Key - Hash Key First'),
    mac: '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
  },
  {
    name: 'test case 7',
    key: 'aa'.repeat(131),
    message: ascii(
      'This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed before being used by the HMAC algorithm.',
    ),
    mac: '9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2',
  },
];
