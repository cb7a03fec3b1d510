package org.cspenrollment.platform.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What an address is counted by. A host that has one IPv6 address has all 2^64 of its network, so
 * these count as one; an IPv4 address, also one written as IPv6, counts by itself.
 */
public final class AddressKey {

  private static final int NETWORK_BYTES = 8;

  private AddressKey() {}

  /** The key of an address as the server tells it; of anything else the text itself. */
  public static String of(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      // With a colon in it this is an address or refused: no name is looked up
      var parsed = InetAddress.getByName(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)) + "/64"
          : parsed.getHostAddress();
    } catch (UnknownHostException notAnAddress) {
      return address;
    }
  }
}
