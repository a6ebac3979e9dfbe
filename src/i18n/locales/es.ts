import type { CodeFormat } from '../../domain/code.js'
import type { Messages } from '../messages.js'
import { plural } from '../plural.js'

export const es: Messages = {
  signIn: {
    title: 'Iniciar sesión',
    titleTo: appName => `Iniciar sesión en ${appName}`,
    subtitle: nouns => `Usa tu ${nouns}.`,
    methods: 'Formas de iniciar sesión',
    code: 'Código único',
    qr: 'Código QR',
    or: 'o',
    google: 'Continuar con Google',
    lastUsed: 'Último usado',
    terms: 'Términos del servicio',
    privacy: 'Política de privacidad',
  },
  identifier: {
    oneOf: {
      two: (a, b) => `${a} o ${b}`,
      three: (a, b, c) => `${a}, ${b} o ${c}`,
    },
    names: { email: 'correo electrónico', number: 'teléfono', wallet: 'billetera' },
    numberAlone: 'Número de teléfono',
    nouns: { email: 'correo electrónico', number: 'número de teléfono', wallet: 'dirección de billetera' },
    examples: {
      email: 'un correo electrónico',
      number: 'un número de teléfono (con + y el código de país)',
      wallet: 'una dirección de billetera',
    },
    submit: 'Enviar código',
    retry: 'Intentar de nuevo',
    submitAnyway: 'Enviar código de todos modos',
    problems: {
      empty: nouns => `Escribe tu ${nouns}.`,
      unrecognised: examples => `No reconocemos este dato. Escribe ${examples}.`,
      'too-long': () => 'Es demasiado largo. Escribe solo la dirección o el número.',
      secret: () =>
        'Esto parece una clave privada o una frase de recuperación. No la escribas nunca en un sitio web: quien la tiene, tiene tus criptomonedas.',
      'email-incomplete': () =>
        'Este correo electrónico está incompleto. Debe tener la forma nombre@example.com.',
      'country-code-missing': () =>
        'Empieza por el código de país, por ejemplo: +34\u00a0612\u00a034\u00a056\u00a078.',
      'number-too-short': () => 'Este número es demasiado corto. Revisa que no falte ningún dígito.',
      'number-too-long': () =>
        'Este número es demasiado largo. Un número tiene 15 dígitos como máximo, con el código de país.',
      'kind-not-taken': examples => `Este dato no se puede usar aquí. Escribe ${examples}.`,
    },
    warnings: {
      'too-short': country =>
        `Este número es demasiado corto para ${country}. Revísalo o envía el código de todos modos.`,
      'too-long': country =>
        `Este número es demasiado largo para ${country}. Revísalo o envía el código de todos modos.`,
      'not-in-use': country =>
        `En ${country} no hay números como este. Revisa el número o envía el código de todos modos.`,
      mistyped: address => `¿Quisiste decir ${address}? Revísalo o envía el código de todos modos.`,
      checksum: currency =>
        `Parece que esta dirección de ${currency} tiene un error. Revísala o envía el código de todos modos.`,
    },
  },
  country: {
    button: (country, dialCode) => `País: ${country}, ${dialCode}`,
    choose: 'Elegir un país',
    search: 'Buscar un país',
    none: 'No se encontró ningún país.',
    list: 'Países',
  },
  code: {
    title: 'Escribe tu código',
    sentTo: {
      email: 'Enviado a',
      sms: 'Enviado al',
      whatsapp: 'Enviado por WhatsApp al',
      call: 'Por llamada al',
      wallet: 'Enviado a la billetera',
    },
    sentToSpoken: {
      email: domain => `Enviado a tu correo electrónico de ${domain}.`,
      sms: end => `Enviado a tu número de teléfono que termina en ${end}.`,
      whatsapp: end => `Enviado por WhatsApp a tu número de teléfono que termina en ${end}.`,
      call: end => `Por llamada a tu número de teléfono que termina en ${end}.`,
      wallet: end => `Enviado a tu billetera que termina en ${end}.`,
    },
    sentByEmail: 'Enviado a tu correo electrónico',
    change: 'Cambiar',
    label: format => `Código de ${size(format)}`,
    hint: format => `Verificaremos el código en cuanto escribas los ${size(format)}.`,
    incomplete: format => `Escribe los ${size(format)} del código.`,
    submit: 'Verificar',
    resend: 'Reenviar código',
    resendIn: when => `Reenviar ${when}`,
    openMail: name => `Abrir ${name}`,
    expiresIn: when => `Caduca ${when}`,
    expired: 'Este código ha caducado.',
    sendNew: 'Pedir un código nuevo',
    otherNumber: 'usa otro número',
    noCode: {
      email: '¿No te llegó el código? Mira en la carpeta de spam o *inicia sesión de otra forma*.',
      sms: '¿No te llegó el código? Mira tus mensajes o *inicia sesión de otra forma*.',
      whatsapp: '¿No te llegó el código? Mira en WhatsApp o *inicia sesión de otra forma*.',
      call: '¿No te llegó la llamada? Revisa el número o *inicia sesión de otra forma*.',
      wallet: '¿No te llegó el código? Mira los mensajes de tu billetera o *inicia sesión de otra forma*.',
    },
    otherWay: { method: 'Iniciar sesión de otra forma', number: 'Usar otro número' },
  },
  qr: {
    title: 'Inicia sesión con tu teléfono',
    name: host => `Código QR para iniciar sesión en ${host}`,
    newCodeIn: when => `Código nuevo ${when}`,
    endsIn: when => `Este código caduca ${when}`,
    reconnecting: 'Reconectando…',
    open: 'Abre la app Werify en tu teléfono',
    scan: 'Toca *Escanear* y apunta a este código',
    openApp: 'Abrir la app Werify',
    matchCode: code => `Comprueba que tu teléfono muestra *${code}*`,
    caution: host =>
      `Escanea este código solo con la app Werify y solo si abriste *${host}* por tu cuenta. Nunca enviamos códigos QR en mensajes.`,
    scanned: 'Código escaneado. Aprueba el inicio de sesión en tu teléfono.',
    scannedBy: device => `Código escaneado con ${device}. Aprueba allí el inicio de sesión.`,
    expired: 'Este código ha caducado',
    used: 'Este código se usó en otro dispositivo. Si no fuiste tú, abre la app y cierra la sesión en tus dispositivos.',
    denied: 'El inicio de sesión se rechazó en tu teléfono',
    showNew: 'Mostrar un código nuevo',
    notYou: 'No has iniciado sesión. Escanea un código nuevo con tu propio teléfono.',
  },
  phone: {
    scan: 'Escanea el código con la app Werify.',
    onThisDevice: 'Usa la app Werify en este dispositivo.',
    lookAtPhone: 'Mira tu teléfono',
    otherDevice: 'Usar otro dispositivo',
    useCode: 'Usar un código',
  },
  back: 'Volver',
  google: {
    finishing: 'Iniciando sesión con Google…',
    inApp:
      'Google no permite iniciar sesión dentro de esta app. Abre esta página en tu navegador o usa un código.',
    cancelled: 'Cancelaste el inicio de sesión con Google.',
  },
  confirm: {
    title: name => `¿Iniciar sesión como *${name}*?`,
    titleNameless: '¿Aprobaste este inicio de sesión en tu teléfono?',
    caution: '¿No eres tú? Otra persona aprobó este inicio de sesión.',
    account: {
      email: domain => `Correo electrónico de ${domain}`,
      number: end => `Número de teléfono que termina en ${end}`,
    },
    yes: 'Continuar',
    no: 'No soy yo',
  },
  signedIn: {
    title: 'Sesión iniciada',
    titleFor: firstName => `Hola de nuevo, ${firstName}`,
    verified: {
      email: 'Tu correo electrónico está verificado',
      number: 'Tu número está verificado',
      wallet: 'Tu billetera está verificada',
    },
    next: 'Un momento…',
    nextTo: appName => `Te llevamos a ${appName}…`,
  },
  status: {
    sending: 'Enviando el código…',
    sent: 'Código enviado.',
    checking: 'Verificando el código…',
    creating: 'Creando un código QR…',
    waiting: 'Esperando a tu teléfono.',
    signedIn: 'Sesión iniciada.',
  },
  offlineTitle: 'No tienes conexión',
  errors: {
    offline: 'Lo que escribiste está guardado. Lo intentaremos de nuevo cuando vuelvas a tener conexión.',
    network:
      'No se puede conectar con el servicio de inicio de sesión. Revisa tu conexión e inténtalo de nuevo.',
    timeout: 'Está tardando demasiado. Inténtalo de nuevo.',
    'not-loaded': 'No se pudo cargar esta parte. Revisa tu conexión y vuelve a cargar la página.',
    'widget-error': 'Algo falló aquí. Empieza de nuevo o vuelve a cargar la página.',
    'bad-response':
      'Recibimos una respuesta inesperada del servicio de inicio de sesión. Inténtalo de nuevo en un momento.',
    'server-error': 'Algo falló por nuestra parte.',
    'rate-limited': 'Demasiados intentos.',
    locked: 'Demasiados códigos incorrectos. Por seguridad, el inicio de sesión está en pausa.',
    forbidden: 'Aquí no se puede iniciar sesión. Ponte en contacto con el soporte del sitio.',
    'identifier-rejected':
      'No podemos enviar un código ahí. Revisa si hay errores o usa otra dirección u otro número.',
    'code-rejected': 'Este código no es correcto.',
    'code-expired': 'Este código ya no funciona. Pide uno nuevo.',
    'google-failed':
      'No pudimos iniciar tu sesión con Google. Inténtalo de nuevo o inicia sesión de otra forma.',
    rejected: 'No pudimos iniciar tu sesión. Inténtalo de nuevo o inicia sesión de otra forma.',
  },
  startOver: 'Empezar de nuevo',
  triesLeft: count =>
    count === 0
      ? 'No quedan intentos. Pide un código nuevo.'
      : plural('es', count, {
          one: 'Queda # intento.',
          many: 'Quedan # de intentos.',
          other: 'Quedan # intentos.',
        }),
  checkNewest: 'Mira tu mensaje más reciente e inténtalo de nuevo.',
  tryAgain: when => `Intentar de nuevo ${when}`,
  retryIn: when => `Inténtalo de nuevo ${when}.`,
  retryLater: 'Espera un momento e inténtalo de nuevo.',
}

function size({ length, alphabet }: CodeFormat): string {
  return alphabet === 'digits'
    ? plural('es', length, { one: '# dígito', many: '# de dígitos', other: '# dígitos' })
    : plural('es', length, { one: '# carácter', many: '# de caracteres', other: '# caracteres' })
}
