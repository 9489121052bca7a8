package be.capas.notification.keys;

import be.capas.platform.sealing.EnableRemoteKeys;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableRemoteKeys
class KeysConfiguration {}
