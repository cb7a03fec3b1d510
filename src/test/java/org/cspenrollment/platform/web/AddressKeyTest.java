package org.cspenrollment.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressKeyTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "::ffff:192.0.2.1, 192.0.2.1",
    "2001:db8:1:2::1, 20010db800010002/64",
    "2001:db8:1:2:ffff:ffff:ffff:ffff, 20010db800010002/64",
    "2001:db8:1:3::1, 20010db800010003/64",
    "0:0:0:0:0:0:0:1, 0000000000000000/64",
    "unknown, unknown",
    "not:an:address, not:an:address"
  })
  void sec9_ipv6CountsByItsNetworkAndIpv4ByItself(String address, String key) {
    assertThat(AddressKey.of(address)).isEqualTo(key);
  }
}
