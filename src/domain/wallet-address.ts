const SHAPES = [
  // Bitcoin and Litecoin, also shorter than an address of theirs
  /^(?:bc|tb|bcrt|ltc)1[0-9a-z]{6,}$/i,
  // Ethereum, and other chains whose addresses are longer
  /^0x[0-9a-f]{40,64}$/i,
  // Cardano, Cosmos and other chains with bech32
  /^[a-z][a-z\d_]{0,30}1[02-9ac-hj-np-z]{38,110}$/i,
  // Bitcoin, Dogecoin, Dash, Ripple, Polkadot, Tron and Solana; Monero; Cardano before 2020
  /^(?=.*\d)[1-9A-HJ-NP-Za-km-z]{26,64}$/,
  /^[48][1-9A-HJ-NP-Za-km-z]{94}(?:[1-9A-HJ-NP-Za-km-z]{11})?$/,
  /^DdzFF[1-9A-HJ-NP-Za-km-z]{99}$/,
  // Stellar, Algorand
  /^(?:G[A-Z2-7]{55}|M[A-Z2-7]{68}|[A-Z2-7]{58})$/,
  // TON
  /^(?:[EUk0]Q[\w+/-]{46}|(?:0|-1):[0-9a-f]{64})$/i,
  // Bitcoin Cash
  /^(?:(?:bitcoincash|bchtest):)?[qp][02-9ac-hj-np-z]{41}$/i,
  // Names
  /^(?:[^\s\p{P}!-~]|[0-9a-z_.-])+\.(?:eth|sol|crypto|nft|bnb|ton|near|tez|dao|wallet|bitcoin)$/iu,
]

/** Checks that a text has the shape of a wallet address of some currency, or of a name that stands for one. */
export function isWalletAddress(text: string): boolean {
  return SHAPES.some(shape => shape.test(text))
}
