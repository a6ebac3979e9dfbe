/**
 * Words for a one-time code in the languages of the widget, as a pattern. Stems, since a word is inflected (`кодом`,
 * `kodunuz`) or the end of a longer one (`Bestätigungscode`).
 */
export const CODE_WORD = [
  '(?<![a-z])(?:otp|pin|tac|token|clave|mã|(?:m|sms)?tan)(?![a-z])',
  'c[oó]d(?:e|ic|ig)|kod(?!a)|passwor|de passe|senha|[sş]ifre|has[lł]o|sandi|lösen|kennwort',
  'код|парол|رمز|كود|(?<!ی)کو?[دڈ](?!ا)|ٹی پی|קוד(?!ם)|סיסמ|कोड|ओटीपी|รหัส',
  'コード|パスワード|[証認]番号|(?<![号號编編惠])[码碼]|口令|코드|[증호] ?번호',
].join('|')

/** Words that stand before a number that is not the code: an order, a card, a telephone. */
export const LABEL = [
  '(?:promo|post|zip|coupon|discount) ?code|(?<!\\p{L})(?:no|n[º°r]|id|ref|tel)(?!\\p{L})|(?<!<)#|№',
  'num+[eé]r|n[uú]mero|order|best[eä]l|command|pedido|ordine|zamów|sipari|pesanan|đơn|card|account|konto|call|phone',
  'номер|заказ|замовл|карт|тел|звон|رقم|شماره|طلب|سفارش|آرڈر|הזמנ|ऑर्डर|สั่งซื้อ',
  '番号|[单單]号?|订单|訂|注文|주문|[電电][話话]|전화',
].join('|')

/** Names of money, as they stand beside an amount. */
export const CURRENCY =
  '\\p{Sc}|(?<!\\p{L})(?:usd|eur|inr|r[spb]|tl|kr|руб|грн|zł|pln|đ|บาท|تومان|ریال|ريال|روپے|रु)(?!\\p{L})|[元円원]'
