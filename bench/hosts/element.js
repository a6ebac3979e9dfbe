import '@werify/login/element'

document.getElementById('root').innerHTML = '<werify-login backend="trader4" base-url="/api"></werify-login>'
